sealed class Mine : IComparer<int> { public int Compare(int x, int y) => new[] { x, y }.Order(this).First(); }

[Control("CV-EXHAUST-035", "Compares with a comparer that sorts", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new[] { 2, 1 }.Order(new Mine()).First() > 0 ? Verdict.Pass : Verdict.Fail;
}
