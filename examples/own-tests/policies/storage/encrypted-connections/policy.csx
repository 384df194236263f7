[Control("OWN-STO-001", "Storage accounts take encrypted connections only",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("What is not encrypted, or badly, can be read and changed on its way.")]
[Fix("Set `supportsHttpsTrafficOnly` to `true` and `minimumTlsVersion` to `TLS1_2` or later.")]
Verdict TakesEncryptedConnectionsOnly(StorageAccount account) =>
    account.Properties.SupportsHttpsTrafficOnly.OrDefault(true).Is(true)
    & account.Properties.MinimumTlsVersion.AtLeast("TLS1_2");
