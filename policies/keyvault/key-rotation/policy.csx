#load "../parts.csx"

[Control("CV-KV-002", "Keys in a vault rotate by themselves",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.Medium)]
[Why("The longer a key is in use, the more there is to gain from it and the likelier it has leaked; people forget to replace it.")]
[Fix("Give each key a rotation policy with an action of type `Rotate`.")]
[Maps("MCSB", "IM-3"), SameAs("PSRule", "Azure.KeyVault.AutoRotationPolicy"), For("Microsoft.KeyVault/vaults", "Microsoft.KeyVault/vaults/keys")]
Verdict RotatesKeys(Resource resource, Snapshot snapshot) =>
    resource.IsOfType(KeyVault.ResourceType)
        ? snapshot.ChildrenOf<KeyVaultKey>(resource).All(Rotates)
        : JudgeAlone(resource, snapshot, Rotates(KeyVaultKey.Over(resource)));

Verdict Rotates(KeyVaultKey key) => key.Properties.RotationPolicy.LifetimeActions.OrEmpty().Any(step => step.Action.Type.Is("Rotate"));
