readonly string Secret = [|System.IO.File.ReadAllText|]("/etc/hostname");

[Control("CV-SECRETS-167", "Hides the call in a top-level variable", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(Secret);
