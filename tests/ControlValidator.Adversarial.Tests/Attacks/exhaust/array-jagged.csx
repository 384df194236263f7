[Control("CV-EXHAUST-063", "Makes many arrays", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var all = new List<long[]>(); while (true) all.Add(new long[100000]);
}
