[Control("CV-TEXT-247", "Claims to be another file", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[|#line 1 "other.csx"|]
