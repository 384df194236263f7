[Control("CV-IMPLICIT-082", "Names a type as a constraint only", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

void Do<T>() where T : [|System.IO.Stream|] { }
