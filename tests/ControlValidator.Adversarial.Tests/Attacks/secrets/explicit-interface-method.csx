sealed class Vault : IEquatable<string> { bool IEquatable<string>.Equals(string? path) => [|System.IO.File.Exists|](path); }

[Control("CV-SECRETS-175", "Hides the call in a method that only an interface shows", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    new Vault().Equals((object?)null) ? Verdict.Pass : Verdict.Fail;
