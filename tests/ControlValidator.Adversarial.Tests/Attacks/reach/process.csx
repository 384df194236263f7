[Control("CV-REACH-132", "Starts a process", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Diagnostics.Process|].Start("sh") is null ? Verdict.Fail : Verdict.Pass;
