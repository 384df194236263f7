[Control("CV-IMPLICIT-101", "Names a type as a result only", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[|System.IO.Stream|] Do() => throw new FormatException();
