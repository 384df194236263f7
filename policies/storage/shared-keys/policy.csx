[Control("CV-STO-005", "Storage accounts refuse shared keys",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High)]
[Why("A key says nothing about who uses it, cannot be limited, and works until somebody remembers to change it.")]
[Fix("Give people and workloads data roles, then set `allowSharedKeyAccess` to `false`.")]
[Maps("MCSB", "IM-1"), SameAs("PSRule", "Azure.Storage.LocalAuth")]
Verdict RefusesSharedKeys(StorageAccount account) => account.Properties.AllowSharedKeyAccess.OrDefault(true).Is(false);
