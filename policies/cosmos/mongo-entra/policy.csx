[Control("CV-COS-003", "MongoDB clusters accept Microsoft Entra sign-ins",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("A cluster that knows only passwords of its own has no multifactor sign-in, no conditions and no leaving process.")]
[Fix("Add `MicrosoftEntraID` to `authConfig.allowedModes`, then take `NativeAuth` out of it.")]
[Maps("MCSB", "IM-1"), Maps("MCSB", "IM-3"), SameAs("PSRule", "Azure.Cosmos.MongoEntraID")]
// A cluster that was never told otherwise knows passwords only.
Verdict AcceptsEntraSignIns(MongoCluster cluster) =>
    cluster.Properties.AuthConfig.AllowedModes.OrEmpty().Any(mode => mode.Is("MicrosoftEntraID"));
