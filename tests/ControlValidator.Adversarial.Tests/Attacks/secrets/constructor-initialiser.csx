sealed class Vault { public string Secret; public Vault(string s) { Secret = s; } public Vault() : this([|System.IO.File.ReadAllText|]("/etc/hostname")) { } }

[Control("CV-SECRETS-164", "Hides the call in an argument to another constructor", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(new Vault().Secret);
