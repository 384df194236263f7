[Control("CV-FORGE-071", "Switches the recording off", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|resource.RecordingTo|](null)["a"].Is(true);
