[Control("CV-EXHAUST-057", "Puts a long text together of many", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(100000, 'x'); return string.Concat(Enumerable.Repeat(s, 100000)).Length > 0 ? Verdict.Pass : Verdict.Fail;
}
