sealed class Own { public [|System.IO.Stream|]? Field; }

[Control("CV-IMPLICIT-086", "Names a type as a field only", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
