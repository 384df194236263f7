[Control("CV-CRASH-042", "Swallows what the engine throws to stop it", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { try { return Verdict.Fail; } [|catch { return Verdict.Pass; }|] }
