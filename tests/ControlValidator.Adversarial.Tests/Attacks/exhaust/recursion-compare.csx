sealed class Big : IComparable<Big> { public int CompareTo(Big? other) => new[] { this, other }.Max() is null ? 1 : -1; }

[Control("CV-EXHAUST-034", "Sorts while it compares", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new List<Big> { new(), new() }.Max() is null ? Verdict.Pass : Verdict.Fail;
}
