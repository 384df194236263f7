[Control("CV-CRASH-049", "Ends the process with a good exit code", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|Environment.Exit|](0); return Verdict.Pass; }
