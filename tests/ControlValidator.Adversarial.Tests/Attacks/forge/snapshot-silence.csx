[Control("CV-FORGE-073", "Switches the recording of the snapshot off", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;

Verdict Do(Snapshot s) => [|s.RecordingTo|](null!).All("x").IsEmpty();
