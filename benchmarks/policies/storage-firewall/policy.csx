[Control("CV-BM-004", "Storage accounts turn strangers away", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("A firewall that lets through what no rule names is none.")]
[Fix("Set `networkAcls.defaultAction` to `Deny` and name who may connect.")]
[Maps("MCSB", "NS-2"), SameAs("bench", "storage_default_deny")]
Verdict TurnsStrangersAway(StorageAccount account) => account.Properties.NetworkAcls.DefaultAction.OrDefault("Allow").Is("Deny");
