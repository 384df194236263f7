[Control("CV-REACH-133", "Asks for the process", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Environment.ProcessId|] > 0 ? Verdict.Pass : Verdict.Fail;
