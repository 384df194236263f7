[Control("CV-EXHAUST-049", "Doubles a text", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "x"; for (var i = 0; i < 60; i++) s += s; return s.Length > 0 ? Verdict.Pass : Verdict.Fail;
}
