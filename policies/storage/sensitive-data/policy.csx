[Control("CV-STO-011", "No storage account opts out of finding sensitive data",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.Medium)]
[Why("Which alert matters depends on what the account holds. Without discovery an alert about personal data looks like any other.")]
[Fix(
    "Set `sensitiveDataDiscovery.isEnabled` of the account's Defender settings to `true`, or remove them so that the "
    + "subscription's apply.")]
[Maps("MCSB", "DP-2"), Maps("MCSB", "LT-1"), SameAs("PSRule", "Azure.Storage.Defender.DataScan")]
// An account without settings of its own follows its subscription, of which CV-DEF-014 speaks.
Verdict FindsSensitiveData(StorageAccount account, Snapshot snapshot) =>
    snapshot.ChildrenOf<DefenderForStorageSetting>(account.Resource)
        .All(settings => settings.Properties.SensitiveDataDiscovery.IsEnabled.OrDefault(false).Is(true));
