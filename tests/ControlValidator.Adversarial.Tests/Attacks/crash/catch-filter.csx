[Control("CV-CRASH-044", "Swallows it behind a filter", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { try { return Verdict.Fail; } [|catch (Exception e) when (e.Message.Length > 0) { return Verdict.Pass; }|] }
