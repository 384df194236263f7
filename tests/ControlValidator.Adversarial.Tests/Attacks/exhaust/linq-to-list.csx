[Control("CV-EXHAUST-076", "Makes a list of two thousand million numbers", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Enumerable.Range(0, int.MaxValue).ToList().Count > 0 ? Verdict.Pass : Verdict.Fail;
}
