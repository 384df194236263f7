#load "../parts.csx"

[Control("CV-KV-001", "No access policy of a vault grants everything, or purging",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Who may do everything, or purge, can also destroy keys beyond recovery, and with them all data that they protect.")]
[Fix("Name in each access policy only the operations that its holder needs, without `all` and `purge`; better, use Azure roles.")]
[SameAs("PSRule", "Azure.KeyVault.AccessPolicy"), For("Microsoft.KeyVault/vaults", "Microsoft.KeyVault/vaults/accessPolicies")]
Verdict GrantsNoFullControl(Resource resource, Snapshot snapshot)
{
    var limited = resource.Root.Section("properties"u8)["accessPolicies"].Items().OrEmpty().All(IsLimited);
    return resource.IsOfType(KeyVault.ResourceType) ? HasRolesInCharge(resource) | limited
        : snapshot.Find(OwnerOf(resource)) is { } vault ? HasRolesInCharge(vault) | limited
        : limited;
}

// With Azure roles in charge, access policies have no effect.
Verdict HasRolesInCharge(Resource vault) => KeyVault.Over(vault).Properties.EnableRbacAuthorization.OrDefault(false).Is(true);

Verdict IsLimited(Node policy) =>
    HoldsNeither(policy, "keys") & HoldsNeither(policy, "secrets") & HoldsNeither(policy, "certificates") & HoldsNeither(policy, "storage");

Verdict HoldsNeither(Node policy, string kind) =>
    policy["permissions"][kind].Items().OrEmpty().None(operation => operation.In("all", "purge"));
