[Control("CV-EXHAUST-094", "Splits a long text at every letter", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(3000000, ','); return s.Split(',').Length > 0 ? Verdict.Pass : Verdict.Fail;
}
