[Control("CV-FORGE-062", "Writes the manifest anew", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new Manifest([], [], [], null, null)|] is null ? Verdict.Fail : Verdict.Pass;
