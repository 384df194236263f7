[Control("CV-EXHAUST-083", "Puts twenty thousand conditions one into another", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    IEnumerable<int> q = [1]; for (var i = 0; i < 20000; i++) q = q.Where(n => n > 0); return q.Count() > 0 ? Verdict.Pass : Verdict.Fail;
}
