string Secret { get { return [|System.IO.File.ReadAllText|]("/etc/hostname"); } }

[Control("CV-SECRETS-157", "Hides the call in an accessor", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(Secret);
