[Control("CV-COS-006", "Cosmos DB accounts are watched by Microsoft Defender",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Injection, stolen keys and mass reading are seen by nobody unless something watches for them.")]
[Fix("Enable the Defender plan for Azure Cosmos DB for the subscription, and remove settings of the account that switch it off.")]
[Maps("MCSB", "DP-2"), SameAs("PSRule", "Azure.Cosmos.DefenderCloud")]
Verdict IsWatched(DatabaseAccount account, Snapshot snapshot)
{
    var own = snapshot.ChildrenOf<AdvancedThreatProtectionSetting>(account.Resource);
    return own.All(setting => setting.Properties.IsEnabled.OrDefault(false).Is(true))
        & (own.IsNotEmpty() | SubscriptionIsWatched(account.Resource.Id, snapshot));
}

Verdict SubscriptionIsWatched(string id, Snapshot snapshot) =>
    id.Split('/') is ["", "subscriptions", var subscription, ..]
    && snapshot.Find($"/subscriptions/{subscription}/providers/Microsoft.Security/pricings/CosmosDbs") is { } plan
        ? Pricing.Over(plan).Properties.PricingTier.Is("Standard")
        : Verdict.Unknown.Because("the subscription's plan for Azure Cosmos DB is not in the snapshot");
