static class Vault { public static readonly string Secret; static Vault() { Secret = [|System.IO.File.ReadAllText|]("/etc/hostname"); } }

[Control("CV-SECRETS-198", "Hides the call in a static constructor", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(Vault.Secret);
