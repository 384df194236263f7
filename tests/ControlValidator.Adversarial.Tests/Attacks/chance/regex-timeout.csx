[Control("CV-CHANCE-032", "Bounds an expression by the clock", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new System.Text.RegularExpressions.Regex("a", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1))|].IsMatch("a") ? Verdict.Pass : Verdict.Fail;
