sealed class Vault { public override string ToString() => [|System.IO.File.ReadAllText|]("/etc/hostname"); }

[Control("CV-SECRETS-188", "Hides the call in ToString, called by an interpolation", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because($"{new Vault()}");
