[Control("CV-CHANCE-026", "Reads the clock", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|DateTimeOffset.Now|].Year > 2000 ? Verdict.Pass : Verdict.Fail;
