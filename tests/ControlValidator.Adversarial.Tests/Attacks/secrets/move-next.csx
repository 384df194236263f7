sealed class Vault { public Vault GetEnumerator() => this; public int Current => 1; public bool MoveNext() => [|System.IO.File.Exists|]("/etc"); }

[Control("CV-SECRETS-183", "Hides the call in an enumerator, called by foreach", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Use();

Verdict Use() { foreach (var x in new Vault()) return Verdict.Pass; return Verdict.Fail; }
