[Control("CV-EXHAUST-066", "Makes a dictionary with room for two thousand million", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new Dictionary<long, long>(2000000000).Count == 0 ? Verdict.Pass : Verdict.Fail;
}
