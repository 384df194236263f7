[Control("CV-EXHAUST-096", "Matches a long text again and again", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(100000, 'a'); var r = new System.Text.RegularExpressions.Regex("(a|b|ab)*c", System.Text.RegularExpressions.RegexOptions.NonBacktracking); var n = 0; while (true) n ^= r.IsMatch(s) ? 1 : 0;
}
