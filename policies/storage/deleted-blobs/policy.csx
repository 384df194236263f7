#load "../accounts.csx"

[Control("CV-STO-007", "Deleted blobs can be brought back",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("Without a grace period a mistake, a faulty script or an extortionist removes blobs for good.")]
[Fix("Set `deleteRetentionPolicy.enabled` of the blob service to `true`, with at least seven days.")]
[SameAs("PSRule", "Azure.Storage.SoftDelete")]
Verdict KeepsDeletedBlobs(StorageAccount account, Snapshot snapshot) =>
    snapshot.ChildrenOf<StorageAccountBlobService>(account.Resource)
        .Any(service => service.Properties.DeleteRetentionPolicy.Enabled.OrDefault(false).Is(true))
        .When(HoldsRecoverableBlobs(account));
