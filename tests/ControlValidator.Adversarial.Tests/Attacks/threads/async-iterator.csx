[Control("CV-THREADS-260", "Waits in an iterator", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[|async IAsyncEnumerable<int> F() { yield return 1; }|]
