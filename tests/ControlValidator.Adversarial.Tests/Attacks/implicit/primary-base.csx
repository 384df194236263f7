sealed class Own() : [|List<int>(5)|];

[Control("CV-IMPLICIT-100", "Derives from a class of the library", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
