[Control("CV-CHANCE-035", "Measures time", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Diagnostics.Stopwatch.GetTimestamp|]() > 0 ? Verdict.Pass : Verdict.Fail;
