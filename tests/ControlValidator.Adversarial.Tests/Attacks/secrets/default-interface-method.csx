interface IVault { string Read() => [|System.IO.File.ReadAllText|]("/etc/hostname"); } sealed class Vault : IVault { }

[Control("CV-SECRETS-166", "Hides the call in an interface's own method", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(((IVault)new Vault()).Read());
