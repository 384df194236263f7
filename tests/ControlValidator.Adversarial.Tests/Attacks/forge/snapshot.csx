abstract class Mine : [|Snapshot|] { }

[Control("CV-FORGE-072", "Makes a snapshot up", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
