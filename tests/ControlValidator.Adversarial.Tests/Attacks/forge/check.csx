[Control("CV-FORGE-055", "Makes a check of another policy up", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new Check(null!, "", "", 1, CheckKind.Resource, [], (r, s) => Verdict.Pass)|] is null ? Verdict.Fail : Verdict.Pass;
