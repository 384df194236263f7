#load "../parts.csx"

[Control("CV-SQL-009", "SQL databases are encrypted on disk",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("A copied data file or backup is readable by anyone unless it is encrypted.")]
[Fix("Set the state of the database's transparent data encryption to `Enabled`.")]
[Maps("MCSB", "DP-4"), Maps("NIST SP 800-53", "SC-28"), Maps("NIST SP 800-53", "SC-28(1)"), Maps("CIS Azure", "5.1.5"),
    SameAs("PSRule", "Azure.SQL.TDE"),
    For("Microsoft.Sql/servers/databases", "Microsoft.Sql/servers/databases/transparentDataEncryption")]
Verdict IsEncryptedOnDisk(Resource resource, Snapshot snapshot) =>
    resource.IsOfType(SqlServerDatabase.ResourceType)
        ? snapshot.ChildrenOf<SqlServerDatabaseTransparentDataEncryption>(resource)
            .Any(encryption => IsOn(encryption.Properties.Node))
            .When(!IsOfSystem(SqlServerDatabase.Over(resource)))
        : JudgeAlone(resource, snapshot, IsOn(SqlServerDatabaseTransparentDataEncryption.Over(resource).Properties.Node));

// Exports by API versions before 2021 call the state `status`.
Verdict IsOn(Node encryption) => (encryption["state"].Gap is Gap.Absent ? encryption["status"] : encryption["state"]).Is("Enabled");

// The platform encrypts `master` by itself, and does not let anyone say how.
Verdict IsOfSystem(SqlServerDatabase database) =>
    database.Kind.OrDefault("").Contains("system") | database.Name.Satisfies(name => name[(name.LastIndexOf('/') + 1)..] == "master", "`master`");
