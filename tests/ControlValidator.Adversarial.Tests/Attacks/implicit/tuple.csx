[Control("CV-IMPLICIT-103", "Names a type in a tuple", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

[|(int, System.IO.Stream?)|] Do() => (1, null);
