#load "../accounts.csx"

#pragma warning disable CV1322 // the documented `false` is for accounts made since the end of 2023; older ones allow it where nothing is said

[Control("CV-STO-002", "Storage accounts refuse anonymous access to blobs",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("As long as the account allows it, one wrongly set container publishes its blobs to the whole internet.")]
[Fix("Set `allowBlobPublicAccess` to `false`, after moving what is meant to be public to a place of its own.")]
[Maps("MCSB", "NS-2"), Maps("NIST SP 800-53", "AC-4"), Maps("NIST SP 800-53", "SC-7"), Maps("NIST SP 800-53", "SC-7(3)"),
    Maps("CIS Azure", "4.6"), SameAs("PSRule", "Azure.Storage.BlobPublicAccess")]
// An account that was never told otherwise allows it.
Verdict RefusesAnonymousBlobAccess(StorageAccount account) =>
    account.Properties.AllowBlobPublicAccess.OrDefault(true).Is(false).When(HoldsBlobs(account));
