[Control("CV-CHANCE-037", "Reads the clock by its provider", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|TimeProvider.System.GetUtcNow|]().Year > 2000 ? Verdict.Pass : Verdict.Fail;
