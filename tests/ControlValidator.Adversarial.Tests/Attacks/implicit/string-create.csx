[Control("CV-IMPLICIT-102", "Writes a text by call-back", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because([|string.Create|](3, 1, (span, state) => { }));
