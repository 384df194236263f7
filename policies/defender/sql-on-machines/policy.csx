#load "../plans.csx"

[Control("CV-DEF-011", "The Defender plan for SQL servers on machines is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Databases that people run themselves are attacked as others are, with less watching over them.")]
[Fix("Set the pricing tier of the plan `SqlServerVirtualMachines` to `Standard` for the subscription.")]
[Maps("MCSB", "LT-1"), Maps("NIST SP 800-53", "AC-2(12)"), Maps("NIST SP 800-53", "IR-4"), Maps("NIST SP 800-53", "RA-5"),
    Maps("NIST SP 800-53", "SI-4"), Maps("CIS Azure", "3.1.7.4"), SameAs("PSRule", "Azure.Defender.SQLOnVM")]
Verdict IsWatched(Pricing plan) => IsPaid(plan).When(IsPlan(plan, "SqlServerVirtualMachines"));
