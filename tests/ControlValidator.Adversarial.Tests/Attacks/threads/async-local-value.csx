[Control("CV-THREADS-263", "Keeps state by flow", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new System.Threading.AsyncLocal<int>()|].Value == 0 ? Verdict.Pass : Verdict.Fail;
