[Control("CV-FORGE-069", "Makes up that a collection is complete", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|ResourceSet.Of|]([resource], Completeness.Complete, "x").IsNotEmpty();
