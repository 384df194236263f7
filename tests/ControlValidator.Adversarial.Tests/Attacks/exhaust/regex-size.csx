[Control("CV-EXHAUST-095", "Has an expression with a million million parts", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return System.Text.RegularExpressions.Regex.IsMatch("x", "((a{1000}){1000}){1000}", System.Text.RegularExpressions.RegexOptions.NonBacktracking) ? Verdict.Pass : Verdict.Fail;
}
