[Control("CV-EXHAUST-056", "Joins a sequence with a long separator", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(20000, 'x'); return string.Join(s, Enumerable.Repeat(1, 20000)).Length > 0 ? Verdict.Pass : Verdict.Fail;
}
