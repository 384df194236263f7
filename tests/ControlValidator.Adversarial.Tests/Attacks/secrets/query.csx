[Control("CV-SECRETS-191", "Hides the call in a query", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    (from path in new[] { "/etc/hostname" } select [|System.IO.File.ReadAllText|](path)).Any() ? Verdict.Pass : Verdict.Fail;
