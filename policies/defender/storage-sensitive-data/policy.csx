#load "../plans.csx"

[Control("CV-DEF-014", "Defender for Storage finds sensitive data",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High)]
[Why("Which alert matters depends on what an account holds; without discovery all alerts look alike.")]
[Fix("Enable the extension `SensitiveDataDiscovery` of the plan `StorageAccounts`.")]
[Maps("MCSB", "DP-2"), Maps("MCSB", "LT-1"), SameAs("PSRule", "Azure.Defender.Storage.DataScan")]
Verdict FindsSensitiveData(Pricing plan) => HasExtension(plan, "SensitiveDataDiscovery").When(IsStoragePlanWithExtensions(plan));
