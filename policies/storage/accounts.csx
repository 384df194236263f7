/// <summary>Accounts whose data are blobs: not those for files only, nor those that cannot keep deleted blobs.</summary>
Verdict HoldsRecoverableBlobs(StorageAccount account) =>
    HoldsBlobs(account) & IsNoCloudShell(account) & account.Properties.IsHnsEnabled.OrDefault(false).Is(false);

Verdict HoldsBlobs(StorageAccount account) => account.Kind.IsNot("FileStorage");

/// <summary>Cloud Shell keeps its users' home folders in an account that it looks after itself.</summary>
Verdict IsNoCloudShell(StorageAccount account) => account.Tags["ms-resource-usage"].OrDefault("").IsNot("azure-cloud-shell");

/// <summary>Judges a part of an account that stands by itself. Beside its account, it is judged there.</summary>
Verdict JudgeAlone(Resource part, Snapshot snapshot, Verdict verdict) =>
    snapshot.Find(part.Parent ?? AccountOf(part.Id)) is not null ? Verdict.NotApplicable.Because("it is judged with its account") : verdict;

/// <summary>The id of the account in the id of one of its parts.</summary>
string AccountOf(string part) => string.Join('/', part.Split('/').Take(9));
