[Control("CV-CHANCE-033", "Hides the options in a variable", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do(System.Text.RegularExpressions.RegexOptions.NonBacktracking);

Verdict Do(System.Text.RegularExpressions.RegexOptions o) => [|new System.Text.RegularExpressions.Regex("a", o)|].IsMatch("a") ? Verdict.Pass : Verdict.Fail;
