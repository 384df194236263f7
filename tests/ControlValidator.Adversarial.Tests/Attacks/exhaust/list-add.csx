[Control("CV-EXHAUST-067", "Adds to a list without end", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var all = new List<object>(); while (true) all.Add(all);
}
