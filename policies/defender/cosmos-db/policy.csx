#load "../plans.csx"

[Control("CV-DEF-005", "The Defender plan for Azure Cosmos DB is paid for",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Injection, stolen keys and mass reading show in the database itself, if something watches there.")]
[Fix("Set the pricing tier of the plan `CosmosDbs` to `Standard` for the subscription.")]
[Maps("MCSB", "DP-2"), Maps("MCSB", "LT-1"), Maps("CIS Azure", "3.1.7.1"), SameAs("PSRule", "Azure.Defender.CosmosDb")]
Verdict IsWatched(Pricing plan) => IsPaid(plan).When(IsPlan(plan, "CosmosDbs"));
