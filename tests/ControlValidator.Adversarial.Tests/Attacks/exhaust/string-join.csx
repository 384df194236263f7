[Control("CV-EXHAUST-055", "Joins with a long separator", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(20000, 'x'); return string.Join(s, new string[20000]).Length > 0 ? Verdict.Pass : Verdict.Fail;
}
