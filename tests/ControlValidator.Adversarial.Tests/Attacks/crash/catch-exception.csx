[Control("CV-CRASH-043", "Swallows it by its base class", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { try { return Verdict.Fail; } [|catch (Exception) { return Verdict.Pass; }|] }
