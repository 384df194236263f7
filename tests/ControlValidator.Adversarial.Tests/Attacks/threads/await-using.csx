[Control("CV-THREADS-266", "Waits at the end of a block", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[|async System.Threading.Tasks.Task F(IAsyncDisposable d) { await using (d) { } }|]
