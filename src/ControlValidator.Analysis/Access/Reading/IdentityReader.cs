using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Finds resources that act under an identity, and what lets somebody act through them.</summary>
internal sealed class IdentityReader
{
    private const string Identities = "Microsoft.ManagedIdentity/userAssignedIdentities";

    /// <summary>
    /// Operations of which one is enough to run code on a resource, and so to have every identity that is assigned to it. Sources:
    /// "managed-identity-best-practice-recommendations"; "permissions/compute" and the like for the names.
    /// </summary>
    private static readonly (string Type, string[] Operations)[] Takeovers =
    [
        ("Microsoft.Compute/virtualMachines", ["write", "extensions/write", "runCommand/action", "runCommands/write"]),
        ("Microsoft.Compute/virtualMachineScaleSets", ["write", "extensions/write", "virtualMachines/write", "virtualMachines/runCommand/action", "virtualMachines/extensions/write"]),
        ("Microsoft.Web/sites", ["write", "publish/action", "publishxml/action", "functions/write", "host/listkeys/action"]),
        ("Microsoft.Web/sites/slots", ["write", "publish/action", "publishxml/action", "functions/write", "host/listkeys/action"]),
        ("Microsoft.Automation/automationAccounts", ["runbooks/write", "runbooks/draft/write"]),
        ("Microsoft.Logic/workflows", ["write"]),
        ("Microsoft.ContainerInstance/containerGroups", ["write", "containers/exec/action"]),
        ("Microsoft.App/containerApps", ["write"]),
        (Identities, ["federatedIdentityCredentials/write"]),
    ];

    private readonly Dictionary<string, List<Carrier>> carriers = new(StringComparer.OrdinalIgnoreCase);

    public IdentityReader(Snapshot snapshot)
    {
        foreach (var (type, operations) in Takeovers)
        {
            foreach (var resource in snapshot.All(type).Known)
            {
                var carrier = new Carrier(resource.Id, resource.Name, [.. operations.Select(operation => $"{type}/{operation}")], new(resource.Origin, resource.Id, []));
                foreach (var (principal, path) in PrincipalsOf(resource))
                    Add(principal, carrier with { Proof = carrier.Proof with { Paths = [path] } });
            }
        }
    }

    /// <summary>The resources that act as a workload.</summary>
    public IReadOnlyList<Carrier> Of(string principal) => carriers.GetValueOrDefault(principal) ?? [];

    private static IEnumerable<(string Principal, string Path)> PrincipalsOf(Resource resource)
    {
        if (resource.IsOfType(Identities))
        {
            if (resource.Root.Property("properties"u8).Property("principalId"u8).Word is { } own)
                yield return (own, "properties/principalId");
            yield break;
        }
        var identity = resource.Root.Property("identity"u8);
        if (identity.Property("principalId"u8).Word is { } assigned)
            yield return (assigned, "identity/principalId");
        var users = identity.Property("userAssignedIdentities"u8);
        foreach (var name in users.Names)
        {
            if (users.Property(System.Text.Encoding.UTF8.GetBytes(name)).Property("principalId"u8).Word is { } principal)
                yield return (principal, "identity/userAssignedIdentities");
        }
    }

    private void Add(string principal, Carrier carrier)
    {
        if (!carriers.TryGetValue(principal, out var list))
            carriers.Add(principal, list = []);
        list.Add(carrier);
    }
}

/// <summary>A resource that acts under an identity.</summary>
/// <param name="Operations">Each lets whoever can do it act as the resource.</param>
/// <param name="Proof">Where it says so.</param>
internal sealed record Carrier(string Id, string Name, string[] Operations, Proof Proof);
