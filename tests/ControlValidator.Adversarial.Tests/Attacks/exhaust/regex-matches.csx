[Control("CV-EXHAUST-097", "Finds matches that each begin anew", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(20000, 'a'); return System.Text.RegularExpressions.Regex.Count(s, "a*b|a", System.Text.RegularExpressions.RegexOptions.NonBacktracking) > 0 ? Verdict.Pass : Verdict.Fail;
}
