[Control("CV-EXHAUST-050", "Doubles a text in an interpolation", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "x"; for (var i = 0; i < 60; i++) s = $"{s}{s}"; return s.Length > 0 ? Verdict.Pass : Verdict.Fail;
}
