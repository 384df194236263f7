[Control("CV-WRITE-286", "Sets the exit code", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|Environment.ExitCode|] = 0; return Verdict.Pass; }
