sealed class Evil : [|Attribute|] { }

[Control("CV-ATTRIBUTES-014", "Makes an attribute that does something", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
