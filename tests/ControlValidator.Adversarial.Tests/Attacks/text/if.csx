[Control("CV-TEXT-246", "Leaves text out", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[|#if X|]
nonsense here
#endif
