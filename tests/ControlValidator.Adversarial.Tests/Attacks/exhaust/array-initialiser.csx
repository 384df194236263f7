[Control("CV-EXHAUST-064", "Makes small arrays without end", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var all = new List<int[]>(); while (true) all.Add([1, 2, 3, 4]);
}
