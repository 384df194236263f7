class Place(string secret) { public string Secret => secret; } sealed class Vault() : Place([|System.IO.File.ReadAllText|]("/etc/hostname"));

[Control("CV-SECRETS-159", "Hides the call in an argument to a base class", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(new Vault().Secret);
