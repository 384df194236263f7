[Control("CV-THREADS-265", "Waits in a loop", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[|async System.Threading.Tasks.Task F(IAsyncEnumerable<int> all) { await foreach (var x in all) { } }|]
