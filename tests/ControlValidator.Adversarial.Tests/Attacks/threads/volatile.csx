[|volatile int number;|]

[Control("CV-THREADS-280", "Writes past the compiler", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
