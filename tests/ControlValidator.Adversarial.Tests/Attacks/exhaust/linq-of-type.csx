[Control("CV-EXHAUST-079", "Looks for a text among two thousand million numbers", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Enumerable.Range(0, int.MaxValue).Cast<object>().OfType<string>().Any() ? Verdict.Pass : Verdict.Fail;
}
