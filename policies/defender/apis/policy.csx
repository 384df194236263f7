#load "../plans.csx"

[Control("CV-DEF-001", "The Defender plan for APIs is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Published APIs are the front door of applications; attacks on them look like use to everything but what learns their pattern.")]
[Fix("Set the pricing tier of the plan `Api` to `Standard` for the subscription.")]
[Maps("MCSB", "LT-1"), SameAs("PSRule", "Azure.Defender.Api")]
Verdict IsWatched(Pricing plan) => IsPaid(plan).When(IsPlan(plan, "Api"));
