[Control("CV-FORGE-068", "Makes a resource up", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new Resource("t", default, default, _ => new("a", "b"))|]["a"].Is(true);
