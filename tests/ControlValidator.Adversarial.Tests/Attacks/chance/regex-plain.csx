[Control("CV-CHANCE-031", "Has an expression go back, with the shortest call", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Text.RegularExpressions.Regex.IsMatch|]("aaaa!", "(a+)+$") ? Verdict.Pass : Verdict.Fail;
