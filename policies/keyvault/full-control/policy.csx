[Control("CV-KV-001", "No access policy of a vault grants everything, or purging",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Who may do everything, or purge, can also destroy keys beyond recovery, and with them all data that they protect.")]
[Fix("Name in each access policy only the operations that its holder needs, without `all` and `purge`; better, use Azure roles.")]
[SameAs("PSRule", "Azure.KeyVault.AccessPolicy")]
// With Azure roles in charge, access policies have no effect.
Verdict GrantsNoFullControl(KeyVault vault) =>
    vault.Properties.EnableRbacAuthorization.OrDefault(false).Is(true)
    | vault.Properties.AccessPolicies.OrEmpty().All(policy =>
        IsLimited(policy.Permissions.Node, "keys") & IsLimited(policy.Permissions.Node, "secrets")
        & IsLimited(policy.Permissions.Node, "certificates") & IsLimited(policy.Permissions.Node, "storage"));

Verdict IsLimited(Node permissions, string kind) =>
    permissions[kind].Items().OrEmpty().None(operation => operation.In("all", "purge"));
