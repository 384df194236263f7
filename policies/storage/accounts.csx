/// <summary>Accounts whose data are blobs: not those for files only, nor those that cannot keep deleted blobs.</summary>
Verdict HoldsRecoverableBlobs(StorageAccount account) =>
    HoldsBlobs(account) & IsNoCloudShell(account) & account.Properties.IsHnsEnabled.OrDefault(false).Is(false);

Verdict HoldsBlobs(StorageAccount account) => account.Kind.IsNot("FileStorage");

/// <summary>Cloud Shell keeps its users' home folders in an account that it looks after itself.</summary>
Verdict IsNoCloudShell(StorageAccount account) => account.Tags["ms-resource-usage"].OrDefault("").IsNot("azure-cloud-shell");
