sealed class Vault { public static string operator +(Vault v, string path) => [|System.IO.File.ReadAllText|](path); }

[Control("CV-SECRETS-187", "Hides the call in an own operator", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(new Vault() + "/etc/hostname");
