[Control("CV-FORGE-070", "Makes up a complete set", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new ResourceSet<Resource>([], r => r, Completeness.Complete, "x")|].IsEmpty();
