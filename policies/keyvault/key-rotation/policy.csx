[Control("CV-KV-002", "Keys in a vault rotate by themselves",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.Medium)]
[Why("The longer a key is in use, the more there is to gain from it and the likelier it has leaked; people forget to replace it.")]
[Fix("Give each key a rotation policy with an action of type `Rotate`.")]
[Maps("MCSB", "IM-3"), SameAs("PSRule", "Azure.KeyVault.AutoRotationPolicy")]
Verdict RotatesKeys(KeyVault vault, Snapshot snapshot) =>
    snapshot.ChildrenOf<KeyVaultKey>(vault.Resource)
        .All(key => key.Properties.RotationPolicy.LifetimeActions.OrEmpty().Any(step => step.Action.Type.Is("Rotate")));
