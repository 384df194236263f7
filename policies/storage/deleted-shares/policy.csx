[Control("CV-STO-009", "Deleted file shares can be brought back",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("A share that is deleted takes all its files with it; without a grace period that is final.")]
[Fix("Set `shareDeleteRetentionPolicy.enabled` of the file service to `true`, with at least seven days.")]
[SameAs("PSRule", "Azure.Storage.FileShareSoftDelete")]
Verdict KeepsDeletedShares(StorageAccount account, Snapshot snapshot) =>
    snapshot.ChildrenOf<StorageAccountFileService>(account.Resource)
        .Any(service => service.Properties.ShareDeleteRetentionPolicy.Enabled.OrDefault(false).Is(true))
        .When(account.Kind.Is("FileStorage"));
