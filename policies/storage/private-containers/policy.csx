#load "../accounts.csx"

#pragma warning disable CV1322 // the documented `false` is for accounts made since the end of 2023; older ones allow it where nothing is said

[Control("CV-STO-006", "No blob container can be read anonymously",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Critical)]
[Why("Whoever knows or guesses the address of a public container reads its blobs, without leaving a name in any log.")]
[Fix("Set `publicAccess` of the container to `None`; better, refuse anonymous access for the whole account as well.")]
[SameAs("PSRule", "Azure.Storage.BlobAccessType"),
    For("Microsoft.Storage/storageAccounts", "Microsoft.Storage/storageAccounts/blobServices/containers")]
Verdict KeepsContainersPrivate(Resource resource, Snapshot snapshot) =>
    resource.IsOfType(StorageAccount.ResourceType) ? AccountDoes(StorageAccount.Over(resource), snapshot)
    : JudgeAlone(resource, snapshot, IsPrivate(StorageAccountBlobServiceContainer.Over(resource)));

// What a container says is of no effect as long as its account refuses anonymous access.
Verdict AccountDoes(StorageAccount account, Snapshot snapshot) =>
    (account.Properties.AllowBlobPublicAccess.OrDefault(true).Is(false)
        | snapshot.ChildrenOf<StorageAccountBlobServiceContainer>(account.Resource).All(IsPrivate))
    .When(HoldsBlobs(account));

Verdict IsPrivate(StorageAccountBlobServiceContainer container) => container.Properties.PublicAccess.OrDefault("None").Is("None");
