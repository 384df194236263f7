int count = 0;

[Control("CV-STATE-235", "Counts in a top-level variable", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|count|]++ > 0 ? Verdict.Pass : Verdict.Fail;
