[Control("CV-EXHAUST-098", "Asks for the next match without end", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    var s = "".PadLeft(100, 'a'); var m = System.Text.RegularExpressions.Regex.Match(s, "a", System.Text.RegularExpressions.RegexOptions.NonBacktracking); while (true) m = m.NextMatch();
}
