[Control("CV-IMPLICIT-104", "Disposes of what is not permitted", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { using [|System.IO.Stream|]? s = null; return Verdict.Pass; }
