[Control("CV-IMPLICIT-098", "Names a type as a parameter only", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

void Do([|System.IO.Stream|]? s) { }
