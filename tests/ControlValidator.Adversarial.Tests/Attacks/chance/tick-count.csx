[Control("CV-CHANCE-036", "Counts the ticks since start", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Environment.TickCount64|] % 2 == 0 ? Verdict.Pass : Verdict.Fail;
