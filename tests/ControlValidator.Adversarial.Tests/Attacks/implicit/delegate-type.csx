delegate void Own([|System.IO.Stream|] s);

[Control("CV-IMPLICIT-084", "Names a type in a delegate", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
