sealed class Vault { public static implicit operator string(Vault v) => [|System.IO.File.ReadAllText|]("/etc/hostname"); }

[Control("CV-SECRETS-185", "Hides the call in an own conversion", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(new Vault());
