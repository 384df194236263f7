sealed class Vault { public void Deconstruct(out int a, out string b) { a = 1; b = [|System.IO.File.ReadAllText|]("/etc/hostname"); } }

[Control("CV-SECRETS-165", "Hides the call in Deconstruct, called by a pattern", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    new Vault() is (1, _) ? Verdict.Pass : Verdict.Fail;
