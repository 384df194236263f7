[|#r "nuget: Evil, 1.0.0"|]

[Control("CV-TEXT-253", "References a package", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
