[Control("CV-EXHAUST-068", "Adds a list to itself", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var all = new List<int> { 1 }; while (true) all.AddRange(all);
}
