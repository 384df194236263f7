[Control("CV-EXHAUST-058", "Formats with a width", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return string.Format("{0,1000000000}", 1).Length > 0 ? Verdict.Pass : Verdict.Fail;
}
