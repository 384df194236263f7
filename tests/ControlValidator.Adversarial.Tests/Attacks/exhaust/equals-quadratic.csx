sealed class Same : IEquatable<Same> { public bool Equals(Same? other) => false; public override int GetHashCode() => 1; }

[Control("CV-EXHAUST-089", "Compares each with each in a set", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var all = new HashSet<Same>(); for (var i = 0; i < 20000; i++) all.Add(new()); return Verdict.Pass;
}
