[Control("CV-CHANCE-027", "Counts processors", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Environment.ProcessorCount|] > 1 ? Verdict.Pass : Verdict.Fail;
