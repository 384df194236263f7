[Control("CV-EXHAUST-078", "Skips two thousand million numbers", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Enumerable.Range(0, int.MaxValue).Skip(2000000000).First() > 0 ? Verdict.Pass : Verdict.Fail;
}
