[Control("CV-CHANCE-022", "Rolls dice with a GUID", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Guid.NewGuid|]() == default ? Verdict.Pass : Verdict.Fail;
