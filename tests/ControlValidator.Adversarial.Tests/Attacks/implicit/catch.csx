[Control("CV-IMPLICIT-081", "Names a type in a catch", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { try { return Verdict.Pass; } [|catch (System.IO.IOException) { return Verdict.Fail; }|] }
