[Control("CV-SQL-009", "SQL databases are encrypted on disk",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("A copied data file or backup is readable by anyone unless it is encrypted.")]
[Fix("Set the state of the database's transparent data encryption to `Enabled`.")]
[Maps("MCSB", "DP-3"), Maps("NIST SP 800-53", "SC-28"), Maps("NIST SP 800-53", "SC-28(1)"), Maps("CIS Azure", "5.1.5"),
    SameAs("PSRule", "Azure.SQL.TDE")]
// The platform encrypts `master` by itself, and does not let anyone say how.
Verdict IsEncryptedOnDisk(SqlServerDatabase database, Snapshot snapshot) =>
    snapshot.ChildrenOf<SqlServerDatabaseTransparentDataEncryption>(database.Resource)
        .Any(encryption => encryption.Properties.State.Is("Enabled"))
        .When(!database.Kind.OrDefault("").Contains("system"));
