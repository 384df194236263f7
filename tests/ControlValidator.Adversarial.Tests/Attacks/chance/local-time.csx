[Control("CV-CHANCE-025", "Goes by the machine's time zone", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|DateTimeOffset.Parse|]("2026-01-01").Offset == default ? Verdict.Pass : Verdict.Fail;
