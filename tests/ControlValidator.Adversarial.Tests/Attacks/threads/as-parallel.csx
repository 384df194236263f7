[Control("CV-THREADS-258", "Takes all cores in a query", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    new[] { 1 }.[|AsParallel|]().Any() ? Verdict.Pass : Verdict.Fail;
