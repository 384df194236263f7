[Control("CV-EXHAUST-051", "Asks for a width of two thousand million", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return $"{1,2000000000}".Length > 0 ? Verdict.Pass : Verdict.Fail;
}
