[Control("CV-EXHAUST-065", "Makes a list with room for two thousand million", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new List<long>(2000000000).Count == 0 ? Verdict.Pass : Verdict.Fail;
}
