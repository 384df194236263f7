[Control("CV-CRASH-050", "Ends the process", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|Environment.FailFast|]("bye"); return Verdict.Pass; }
