[Control("CV-BM-014", "Disks are encrypted with a key of our own", Pillar = Pillar.Assets, Level = 3, Severity = Severity.Low)]
[Why("With the platform's key, who can read the disk's storage can read the disk.")]
[Fix("Assign a disk encryption set with a key from your vault.")]
[Maps("MCSB", "DP-5"), SameAs("bench", "disk_cmk")]
Verdict HasOurKey(Disk disk) => disk.Properties.Encryption.Type.OrDefault("EncryptionAtRestWithPlatformKey")
    .In("EncryptionAtRestWithCustomerKey", "EncryptionAtRestWithPlatformAndCustomerKeys");
