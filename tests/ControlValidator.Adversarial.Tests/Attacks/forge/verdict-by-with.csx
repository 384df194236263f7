[Control("CV-FORGE-075", "Turns a failure into a pass and keeps its explanation", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    resource["a"].Is(true) with { [|Outcome|] = Outcome.Pass };
