string Secret => [|System.IO.File.ReadAllText|]("/etc/hostname");

[Control("CV-SECRETS-190", "Hides the call in a property", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(Secret);
