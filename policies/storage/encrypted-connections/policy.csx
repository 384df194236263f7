[Control("CV-STO-001", "Storage accounts refuse unencrypted connections",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("What travels in the clear can be read and changed by anyone on its way, access keys and signatures included.")]
[Fix("Set `supportsHttpsTrafficOnly` to `true` (portal: Secure transfer required).")]
[Maps("MCSB", "DP-3"), Maps("NIST SP 800-53", "SC-8"), Maps("NIST SP 800-53", "SC-8(1)"), Maps("CIS Azure", "4.1"),
    SameAs("PSRule", "Azure.Storage.SecureTransfer")]
Verdict RefusesUnencryptedConnections(StorageAccount account) =>
    account.Properties.SupportsHttpsTrafficOnly.OrDefault(IsRefusedByDefault(account.Resource)).Is(true);

// The platform's default became `true` with API version 2019-04-01. Without a version nobody can tell which default was meant.
bool IsRefusedByDefault(Resource account) =>
    account["apiVersion"].As<string>().TryGet(out var version) && string.CompareOrdinal(version, "2019-04-01") >= 0;
