#load "../plans.csx"

[Control("CV-DEF-007", "The Defender plan for DNS is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Malware calls home and carries data away by name look-ups, which pass nearly every firewall.")]
[Fix("Set the pricing tier of the plan `Dns` to `Standard` for the subscription.")]
[Maps("MCSB", "LT-1"), SameAs("PSRule", "Azure.Defender.Dns")]
Verdict IsWatched(Pricing plan) => IsPaid(plan).When(IsPlan(plan, "Dns"));
