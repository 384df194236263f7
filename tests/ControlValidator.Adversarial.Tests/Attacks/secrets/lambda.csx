[Control("CV-SECRETS-178", "Hides the call in a lambda within LINQ", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    new[] { "/etc/hostname" }.Select(path => [|System.IO.File.ReadAllText|](path)).Any() ? Verdict.Pass : Verdict.Fail;
