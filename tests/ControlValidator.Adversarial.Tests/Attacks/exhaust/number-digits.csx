[Control("CV-EXHAUST-060", "Prints a number with a thousand million digits", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return 1.ToString("D900000000").Length > 0 ? Verdict.Pass : Verdict.Fail;
}
