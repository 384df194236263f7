using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>An operation from which much else follows. They are some of those that give power in the graph.</summary>
/// <param name="Words">What it is to be able to do it.</param>
internal sealed record ImportantPower(string Words, string Action, bool IsData)
{
    /// <summary>All that are compared.</summary>
    public static ImmutableArray<ImportantPower> All { get; } =
    [
        new("give out roles", "Microsoft.Authorization/roleAssignments/write", IsData: false),
        new("run code on virtual machines", "Microsoft.Compute/virtualMachines/runCommand/action", IsData: false),
        new("log in to virtual machines", "Microsoft.Compute/virtualMachines/loginAsAdmin/action", IsData: true),
        new("change web apps", "Microsoft.Web/sites/write", IsData: false),
        new("give identities credentials", "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write", IsData: false),
        new("change vaults", "Microsoft.KeyVault/vaults/write", IsData: false),
        new("read secrets", "Microsoft.KeyVault/vaults/secrets/getSecret/action", IsData: true),
        new("use keys", "Microsoft.KeyVault/vaults/keys/sign/action", IsData: true),
        new("read keys of storage accounts", "Microsoft.Storage/storageAccounts/listKeys/action", IsData: false),
        new("read blobs", "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read", IsData: true),
        new("administer clusters", "Microsoft.ContainerService/managedClusters/listClusterAdminCredential/action", IsData: false),
        new("administer SQL servers", "Microsoft.Sql/servers/administrators/write", IsData: false),
        new("change network security groups", "Microsoft.Network/networkSecurityGroups/securityRules/write", IsData: false),
        new("delete resource groups", "Microsoft.Resources/subscriptions/resourceGroups/delete", IsData: false),
    ];
}
