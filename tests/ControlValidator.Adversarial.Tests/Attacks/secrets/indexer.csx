sealed class Vault { public string this[string path] => [|System.IO.File.ReadAllText|](path); }

[Control("CV-SECRETS-177", "Hides the call in an own indexer", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(new Vault()["/etc/hostname"]);
