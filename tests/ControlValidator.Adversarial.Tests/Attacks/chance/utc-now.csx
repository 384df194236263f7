[Control("CV-CHANCE-040", "Reads the clock in UTC", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|DateTimeOffset.UtcNow|].Year > 2000 ? Verdict.Pass : Verdict.Fail;
