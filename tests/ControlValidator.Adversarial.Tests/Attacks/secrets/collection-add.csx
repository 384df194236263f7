sealed class Vault : System.Collections.IEnumerable { public void Add(string path) { if ([|System.IO.File.Exists|](path)) return; } public System.Collections.IEnumerator GetEnumerator() => throw new NotSupportedException(); }

[Control("CV-SECRETS-161", "Hides the call in Add, called by an initialiser", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    new Vault { "/etc/hostname" } is null ? Verdict.Fail : Verdict.Pass;
