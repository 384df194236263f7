[|#r "System.Diagnostics.Process"|]

[Control("CV-TEXT-252", "References an assembly", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
