#load "../plans.csx"

[Control("CV-DEF-006", "The Defender plan for cloud security posture (CSPM) is paid for",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High)]
[Why("Single weaknesses look harmless; the plan shows which of them join into a way to something that matters.")]
[Fix("Set the pricing tier of the plan `CloudPosture` to `Standard` for the subscription.")]
[Maps("MCSB", "LT-1"), SameAs("PSRule", "Azure.Defender.Cspm")]
Verdict IsWatched(Pricing plan) => IsPaid(plan).When(IsPlan(plan, "CloudPosture"));
