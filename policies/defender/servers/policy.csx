#load "../plans.csx"

[Control("CV-DEF-012", "The full Defender plan for servers is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("The smaller plan has no vulnerability scanning by agentless means, no file integrity monitoring and no just-in-time access.")]
[Fix("Set the pricing tier of the plan `VirtualMachines` to `Standard`, with the sub-plan `P2`.")]
[Maps("MCSB", "LT-1"), Maps("NIST SP 800-53", "AC-2(12)"), Maps("NIST SP 800-53", "IR-4"), Maps("NIST SP 800-53", "RA-5"),
    Maps("NIST SP 800-53", "SI-4"), Maps("CIS Azure", "3.1.3.1"), SameAs("PSRule", "Azure.Defender.Servers")]
Verdict IsWatched(Pricing plan) =>
    (IsPaid(plan) & plan.Properties.SubPlan.OrDefault("P2").Is("P2")).When(IsPlan(plan, "VirtualMachines"));
