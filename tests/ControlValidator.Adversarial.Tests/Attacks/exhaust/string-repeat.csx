[Control("CV-EXHAUST-053", "Makes a text of one letter", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return "".PadLeft(1000000000, 'x').Length > 0 ? Verdict.Pass : Verdict.Fail;
}
