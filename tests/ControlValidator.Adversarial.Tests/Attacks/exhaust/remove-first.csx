[Control("CV-EXHAUST-090", "Takes the first of a long list again and again", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var all = new List<int>(); for (var i = 0; i < 100000; i++) all.Add(i); while (all.Count > 0) all.RemoveAt(0); return Verdict.Pass;
}
