[Control("CV-EXHAUST-084", "Sorts by twenty thousand keys", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var q = new[] { 1, 2 }.Order(); for (var i = 0; i < 20000; i++) q = q.ThenBy(n => 0); return q.First() > 0 ? Verdict.Pass : Verdict.Fail;
}
