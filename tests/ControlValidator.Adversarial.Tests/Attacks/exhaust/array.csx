[Control("CV-EXHAUST-061", "Makes an array of two thousand million numbers", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return new long[2000000000].Length > 0 ? Verdict.Pass : Verdict.Fail;
}
