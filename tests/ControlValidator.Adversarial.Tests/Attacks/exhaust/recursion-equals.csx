sealed class Same : IEquatable<Same> { public bool Equals(Same? other) => new List<Same> { this }.Contains(other!); }

[Control("CV-EXHAUST-031", "Compares itself while it is compared", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new List<Same> { new() }.Contains(new()) ? Verdict.Pass : Verdict.Fail;
}
