#load "../accounts.csx"

[Control("CV-STO-008", "Deleted blob containers can be brought back",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("Without a grace period a mistake, a faulty script or an extortionist removes containers for good.")]
[Fix("Set `containerDeleteRetentionPolicy.enabled` of the blob service to `true`, with at least seven days.")]
[SameAs("PSRule", "Azure.Storage.ContainerSoftDelete"),
    For("Microsoft.Storage/storageAccounts", "Microsoft.Storage/storageAccounts/blobServices")]
Verdict KeepsDeletedContainers(Resource resource, Snapshot snapshot) =>
    resource.IsOfType(StorageAccount.ResourceType)
        ? snapshot.ChildrenOf<StorageAccountBlobService>(resource).Any(Keeps).When(HoldsRecoverableBlobs(StorageAccount.Over(resource)))
        : JudgeAlone(resource, snapshot, Keeps(StorageAccountBlobService.Over(resource)));

Verdict Keeps(StorageAccountBlobService service) => service.Properties.ContainerDeleteRetentionPolicy.Enabled.OrDefault(false).Is(true);
