#load "../plans.csx"

[Control("CV-DEF-009", "The Defender plan for open-source databases is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Guessing of passwords and unusual access to PostgreSQL and MySQL go unseen without it.")]
[Fix("Set the pricing tier of the plan `OpenSourceRelationalDatabases` to `Standard` for the subscription.")]
[Maps("MCSB", "LT-1"), Maps("CIS Azure", "3.1.7.2"), SameAs("PSRule", "Azure.Defender.OssRdb")]
Verdict IsWatched(Pricing plan) => IsPaid(plan).When(IsPlan(plan, "OpenSourceRelationalDatabases"));
