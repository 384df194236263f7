[Control("CV-FORGE-059", "Makes a finding up", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new Finding("", null!, "", Subject.WholeSnapshot, Outcome.Pass, "", [], 0)|] is null ? Verdict.Fail : Verdict.Pass;
