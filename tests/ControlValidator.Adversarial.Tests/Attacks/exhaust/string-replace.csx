[Control("CV-EXHAUST-054", "Replaces each letter by a page", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(20000, 'x'); return s.Replace("x", s).Length > 0 ? Verdict.Pass : Verdict.Fail;
}
