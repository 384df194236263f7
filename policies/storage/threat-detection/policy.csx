[Control("CV-STO-012", "Storage accounts are watched by Defender for Storage",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Unusual reading, mass deletion and access from known bad addresses are seen by nobody unless something watches for them.")]
[Fix("Enable the plan Defender for Storage for the subscription, and remove settings of the account that switch it off.")]
[Maps("MCSB", "DP-2"), Maps("MCSB", "LT-1"), Maps("NIST SP 800-53", "AC-2(12)"), Maps("NIST SP 800-53", "IR-4"),
    Maps("NIST SP 800-53", "RA-5"), Maps("NIST SP 800-53", "SI-4"), SameAs("PSRule", "Azure.Storage.DefenderCloud")]
Verdict IsWatched(StorageAccount account, Snapshot snapshot)
{
    var own = snapshot.ChildrenOf<DefenderForStorageSetting>(account.Resource);
    return own.All(settings => settings.Properties.IsEnabled.OrDefault(false).Is(true))
        & (own.IsNotEmpty() | SubscriptionIsWatched(account.Resource.Id, snapshot));
}

Verdict SubscriptionIsWatched(string id, Snapshot snapshot) =>
    id.Split('/') is ["", "subscriptions", var subscription, ..]
    && snapshot.Find($"/subscriptions/{subscription}/providers/Microsoft.Security/pricings/StorageAccounts") is { } plan
        ? Pricing.Over(plan).Properties.PricingTier.Is("Standard")
        : Verdict.Unknown.Because("the subscription's plan for storage accounts is not in the snapshot");
