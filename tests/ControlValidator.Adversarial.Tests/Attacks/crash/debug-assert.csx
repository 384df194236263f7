[Control("CV-CRASH-047", "Fails an assertion", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|System.Diagnostics.Debug.Fail|]("x"); return Verdict.Pass; }
