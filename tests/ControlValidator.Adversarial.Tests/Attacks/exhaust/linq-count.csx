[Control("CV-EXHAUST-075", "Counts a sequence that was put to itself forty times", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    IEnumerable<int> q = [1]; for (var i = 0; i < 40; i++) q = q.Concat(q); return q.Count() > 0 ? Verdict.Pass : Verdict.Fail;
}
