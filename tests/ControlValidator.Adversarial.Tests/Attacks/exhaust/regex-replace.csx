[Control("CV-EXHAUST-099", "Replaces each letter by everything before it", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(900, 'a'); return new System.Text.RegularExpressions.Regex("a", System.Text.RegularExpressions.RegexOptions.NonBacktracking).Replace(s, "$`$'$`$'$`$'$`$'").Length > 0 ? Verdict.Pass : Verdict.Fail;
}
