[Control("CV-CHANCE-021", "Reads the clock by another type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|DateTime.UtcNow|].Year > 2000 ? Verdict.Pass : Verdict.Fail;
