[Control("CV-EXHAUST-074", "Adds to an immutable array without end", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var all = System.Collections.Immutable.ImmutableArray<int>.Empty; while (true) all = all.Add(1);
}
