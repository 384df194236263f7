[Control("CV-EXHAUST-082", "Puts twenty thousand sequences one into another", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    IEnumerable<int> q = [1]; for (var i = 0; i < 20000; i++) q = q.Reverse(); return q.Count() > 0 ? Verdict.Pass : Verdict.Fail;
}
