#load "../plans.csx"

[Control("CV-DEF-004", "The Defender plan for Containers is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Clusters run code of many hands; the plan finds weak images, and intruders at run time.")]
[Fix("Set the pricing tier of the plan `Containers` to `Standard` for the subscription.")]
[Maps("MCSB", "LT-1"), Maps("NIST SP 800-53", "AC-2(12)"), Maps("NIST SP 800-53", "IR-4"), Maps("NIST SP 800-53", "RA-5"),
    Maps("NIST SP 800-53", "SI-4"), Maps("CIS Azure", "3.1.4.1"), SameAs("PSRule", "Azure.Defender.Containers")]
Verdict IsWatched(Pricing plan) => IsPaid(plan).When(IsPlan(plan, "Containers"));
