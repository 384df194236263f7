#load "../plans.csx"

[Control("CV-DEF-003", "The Defender plan for Resource Manager is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Who holds a stolen token works through the management interface, where only this plan watches.")]
[Fix("Set the pricing tier of the plan `Arm` to `Standard` for the subscription.")]
[Maps("MCSB", "LT-1"), Maps("NIST SP 800-53", "AC-2(12)"), Maps("NIST SP 800-53", "IR-4"), Maps("NIST SP 800-53", "RA-5"),
    Maps("NIST SP 800-53", "SI-4"), Maps("CIS Azure", "3.1.9.1"), SameAs("PSRule", "Azure.Defender.Arm")]
Verdict IsWatched(Pricing plan) => IsPaid(plan).When(IsPlan(plan, "Arm"));
