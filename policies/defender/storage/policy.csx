#load "../plans.csx"

[Control("CV-DEF-013", "The current Defender plan for storage is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("The plan of the first generation neither scans uploads nor finds sensitive data, and charges for every request.")]
[Fix("Set the pricing tier of the plan `StorageAccounts` to `Standard`, with the sub-plan `DefenderForStorageV2`.")]
[Maps("MCSB", "DP-2"), Maps("MCSB", "LT-1"), Maps("NIST SP 800-53", "AC-2(12)"), Maps("NIST SP 800-53", "IR-4"),
    Maps("NIST SP 800-53", "RA-5"), Maps("NIST SP 800-53", "SI-4"), SameAs("PSRule", "Azure.Defender.Storage")]
Verdict IsWatched(Pricing plan) =>
    (IsPaid(plan) & HasCurrentStoragePlan(plan)).When(IsPlan(plan, "StorageAccounts"));
