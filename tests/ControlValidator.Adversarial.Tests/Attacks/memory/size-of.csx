[Control("CV-MEMORY-117", "Measures a type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|sizeof(Guid)|] > 0 ? Verdict.Pass : Verdict.Fail;
