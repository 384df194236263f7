[Control("CV-EXHAUST-081", "Joins everything with everything", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var q = from a in Enumerable.Range(0, 100000) from b in Enumerable.Range(0, 100000) select a ^ b; return q.Contains(-1) ? Verdict.Pass : Verdict.Fail;
}
