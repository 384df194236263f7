#load "../plans.csx"

[Control("CV-DEF-010", "The Defender plan for Azure SQL is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Injection and mass export show in the database itself, if something watches there.")]
[Fix("Set the pricing tier of the plan `SqlServers` to `Standard` for the subscription.")]
[Maps("MCSB", "DP-2"), Maps("MCSB", "LT-1"), Maps("NIST SP 800-53", "AC-2(12)"), Maps("NIST SP 800-53", "IR-4"),
    Maps("NIST SP 800-53", "RA-5"), Maps("NIST SP 800-53", "SI-4"), SameAs("PSRule", "Azure.Defender.SQL")]
Verdict IsWatched(Pricing plan) => IsPaid(plan).When(IsPlan(plan, "SqlServers"));
