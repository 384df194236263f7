[Control("CV-IMPLICIT-077", "Calls back without bound while it sorts", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|Array.Sort|](new int[2]); return Verdict.Pass; }
