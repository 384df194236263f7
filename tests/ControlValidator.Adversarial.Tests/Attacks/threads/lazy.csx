[Control("CV-THREADS-270", "Keeps state in a lazy value", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new Lazy<int>(() => 1)|].Value == 1 ? Verdict.Pass : Verdict.Fail;
