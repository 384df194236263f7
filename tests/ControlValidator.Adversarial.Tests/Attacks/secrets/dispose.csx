sealed class Vault : IDisposable { public void Dispose() { if ([|System.IO.File.Exists|]("/etc")) return; } }

[Control("CV-SECRETS-169", "Hides the call in Dispose, called by using", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Use();

Verdict Use() { using (new Vault()) { return Verdict.Pass; } }
