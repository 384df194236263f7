[Control("CV-CHANCE-024", "Combines hashes", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|HashCode.Combine|](1, 2) % 2 == 0 ? Verdict.Pass : Verdict.Fail;
