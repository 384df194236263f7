[Control("CV-FORGE-064", "Uses what is the engine's own", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|NearName.Of|]("a", ["b"]) is null ? Verdict.Pass : Verdict.Fail;
