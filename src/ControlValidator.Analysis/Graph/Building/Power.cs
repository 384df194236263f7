using ControlValidator.Analysis.Access;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Operations of which one is enough to have what a resource has: to run code on it, to read what it keeps, or to give oneself the rest. Sources:
/// "managed-identity-best-practice-recommendations", "permissions/compute" and the like for the names; "role-definitions" for keys.
/// </summary>
internal static class Power
{
    /// <summary>Whoever can do this at a scope can give himself everything below it.</summary>
    public static Operation AssignRoles { get; } = new("Microsoft.Authorization/roleAssignments/write", IsData: false);

    private static readonly Dictionary<string, Operation[]> Operations = new(StringComparer.OrdinalIgnoreCase)
    {
        ["microsoft.compute/virtualmachines"] = Of("Microsoft.Compute/virtualMachines", ["write", "extensions/write", "runCommand/action", "runCommands/write"], ["login/action", "loginAsAdmin/action"]),
        ["microsoft.compute/virtualmachinescalesets"] = Of(
            "Microsoft.Compute/virtualMachineScaleSets", ["write", "extensions/write", "virtualMachines/write", "virtualMachines/runCommand/action", "virtualMachines/extensions/write"]),
        ["microsoft.web/sites"] = Of("Microsoft.Web/sites", ["write", "publish/action", "publishxml/action", "functions/write", "host/listkeys/action"]),
        ["microsoft.web/sites/slots"] = Of("Microsoft.Web/sites/slots", ["write", "publish/action", "publishxml/action", "functions/write", "host/listkeys/action"]),
        ["microsoft.automation/automationaccounts"] = Of("Microsoft.Automation/automationAccounts", ["runbooks/write", "runbooks/draft/write"]),
        ["microsoft.logic/workflows"] = Of("Microsoft.Logic/workflows", ["write"]),
        ["microsoft.containerinstance/containergroups"] = Of("Microsoft.ContainerInstance/containerGroups", ["write", "containers/exec/action"]),
        ["microsoft.app/containerapps"] = Of("Microsoft.App/containerApps", ["write"]),
        ["microsoft.managedidentity/userassignedidentities"] = Of("Microsoft.ManagedIdentity/userAssignedIdentities", ["federatedIdentityCredentials/write"]),
        ["microsoft.containerservice/managedclusters"] = Of("Microsoft.ContainerService/managedClusters", ["write", "listClusterAdminCredential/action", "runCommand/action"]),
        ["microsoft.storage/storageaccounts"] = Of(
            "Microsoft.Storage/storageAccounts", ["write", "listKeys/action"],
            ["blobServices/containers/blobs/read", "fileServices/fileshares/files/read", "queueServices/queues/messages/read", "tableServices/tables/entities/read"]),
        ["microsoft.keyvault/vaults"] = Of("Microsoft.KeyVault/vaults", ["write", "accessPolicies/write"], ["secrets/getSecret/action", "keys/sign/action", "keys/decrypt/action"]),
        ["microsoft.sql/servers"] = Of("Microsoft.Sql/servers", ["write", "administrators/write"]),
        ["microsoft.sql/managedinstances"] = Of("Microsoft.Sql/managedInstances", ["write", "administrators/write"]),
        ["microsoft.documentdb/databaseaccounts"] = Of("Microsoft.DocumentDB/databaseAccounts", ["write", "listKeys/action"], ["readMetadata"]),
    };

    /// <summary>Operations of which one is enough; none for a type that is not followed.</summary>
    /// <param name="label">A resource type in lower case.</param>
    public static Operation[] Over(string label) => Operations.GetValueOrDefault(label) ?? [];

    private static Operation[] Of(string type, string[] control, params string[] data) =>
        [.. control.Select(action => new Operation($"{type}/{action}", IsData: false)), .. data.Select(action => new Operation($"{type}/{action}", IsData: true))];
}
