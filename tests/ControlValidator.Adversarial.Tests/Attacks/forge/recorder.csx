[Control("CV-FORGE-067", "Keeps a recorder of its own", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new Recorder()|] is null ? Verdict.Fail : Verdict.Pass;
