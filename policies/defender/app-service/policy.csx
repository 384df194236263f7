#load "../plans.csx"

[Control("CV-DEF-002", "The Defender plan for App Service is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Web apps are attacked first. The plan sees what happens inside of them and in the platform below.")]
[Fix("Set the pricing tier of the plan `AppServices` to `Standard` for the subscription.")]
[Maps("MCSB", "LT-1"), Maps("NIST SP 800-53", "AC-2(12)"), Maps("NIST SP 800-53", "IR-4"), Maps("NIST SP 800-53", "RA-5"),
    Maps("NIST SP 800-53", "SI-4"), Maps("CIS Azure", "3.1.6.1"), SameAs("PSRule", "Azure.Defender.AppServices")]
Verdict IsWatched(Pricing plan) => IsPaid(plan).When(IsPlan(plan, "AppServices"));
