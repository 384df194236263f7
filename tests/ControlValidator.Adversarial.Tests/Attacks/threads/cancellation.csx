[Control("CV-THREADS-267", "Runs code when something is cancelled", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new System.Threading.CancellationTokenSource()|] is null ? Verdict.Fail : Verdict.Pass;
