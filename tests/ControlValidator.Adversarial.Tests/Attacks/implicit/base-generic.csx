class Own<T> { } sealed class Two : [|Own<System.IO.Stream>|] { }

[Control("CV-IMPLICIT-079", "Names a type as argument of a base", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
