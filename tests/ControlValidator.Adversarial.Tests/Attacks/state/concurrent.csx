readonly System.Collections.Concurrent.[|ConcurrentDictionary<string, string>|] Kept = new();

[Control("CV-STATE-215", "Shares a concurrent dictionary", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
