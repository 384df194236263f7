[Control("CV-EXHAUST-077", "Makes an array of two thousand million numbers", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Enumerable.Repeat(1L, int.MaxValue).ToArray().Length > 0 ? Verdict.Pass : Verdict.Fail;
}
