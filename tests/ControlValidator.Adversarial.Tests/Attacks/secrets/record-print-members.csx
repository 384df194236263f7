sealed record Vault(int Number) { private bool PrintMembers([|System.Text.StringBuilder|] text) => true; }

[Control("CV-SECRETS-195", "Takes the printing of a record over", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because($"{new Vault(1)}");
