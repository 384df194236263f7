[|ref struct Keeper { public int Number; }|]

[Control("CV-MEMORY-116", "Keeps references", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
