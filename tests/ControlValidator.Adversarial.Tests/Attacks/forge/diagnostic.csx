[Control("CV-FORGE-056", "Makes a diagnostic up", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new DiagnosticRule("CV1001", DiagnosticLevel.Error, "x")|] is null ? Verdict.Fail : Verdict.Pass;
