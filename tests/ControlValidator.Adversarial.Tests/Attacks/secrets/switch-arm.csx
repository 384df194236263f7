[Control("CV-SECRETS-200", "Hides the call in a switch", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(resource.Name switch { "x" => [|System.IO.File.ReadAllText|]("/etc/hostname"), _ => "" });
