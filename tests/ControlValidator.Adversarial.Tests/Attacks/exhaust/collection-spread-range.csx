[Control("CV-EXHAUST-073", "Spreads two thousand million numbers", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    List<int> all = [..Enumerable.Range(0, int.MaxValue)]; return all.Count > 0 ? Verdict.Pass : Verdict.Fail;
}
