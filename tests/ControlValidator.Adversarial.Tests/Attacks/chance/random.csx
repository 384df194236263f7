[Control("CV-CHANCE-028", "Rolls dice", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Random.Shared.Next|](2) == 0 ? Verdict.Pass : Verdict.Fail;
