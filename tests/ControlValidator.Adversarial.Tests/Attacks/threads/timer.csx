[Control("CV-THREADS-279", "Runs later", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new System.Threading.Timer(_ => { })|] is null ? Verdict.Fail : Verdict.Pass;
