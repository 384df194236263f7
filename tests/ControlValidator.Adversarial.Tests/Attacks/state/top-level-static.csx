static int [|count|];

[Control("CV-STATE-234", "Keeps state in a static top-level variable", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
