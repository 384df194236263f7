[|#define X|]

[Control("CV-TEXT-240", "Defines a symbol", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
