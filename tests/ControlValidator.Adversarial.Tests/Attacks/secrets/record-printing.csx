sealed record Vault(int Number) { private string Secret => [|System.IO.File.ReadAllText|]("/etc/hostname"); public override string ToString() => Secret; }

[Control("CV-SECRETS-196", "Hides the call in the printing of a record", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because($"{new Vault(1)}");
