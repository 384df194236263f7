[Control("CV-EXHAUST-088", "Sorts with a comparer that never agrees", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var all = Enumerable.Range(0, 30000).ToList(); while (true) all.Sort((x, y) => x == y ? 0 : (x ^ y) % 2 == 0 ? 1 : -1);
}
