[Control("CV-FORGE-058", "Writes the engine's sentence", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Explanation.Compared|](Outcome.Pass, "a is true", "true") is null ? Verdict.Fail : Verdict.Pass;
