[Control("CV-EXHAUST-080", "Looks for a number that is not there", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Enumerable.Range(0, int.MaxValue).Any(n => n < 0) ? Verdict.Pass : Verdict.Fail;
}
