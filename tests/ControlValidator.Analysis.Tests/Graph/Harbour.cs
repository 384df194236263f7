using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Analysis.Graph;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Analysis.Tests.Graph;

/// <summary>
/// A tenant of one subscription in which everything is exported and nobody gets anywhere: two people, of whom ada is an administrator, one guest,
/// and a policy that asks all of them for a second factor. Each test says what is special.
/// </summary>
internal sealed record Harbour
{
    public const string Subscription = "/subscriptions/7d1f0c52-6a3e-4b8e-9c41-2f5a8e90b1d7";
    public const string Group = $"{Subscription}/resourceGroups/rg-harbour";
    public const string Vault = $"{Group}/providers/Microsoft.KeyVault/vaults/kv-harbour";
    public const string Machine = $"{Group}/providers/Microsoft.Compute/virtualMachines/vm-crane";
    public const string Owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    public const string Contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    public const string Reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
    public const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

    private static readonly string[] Exported =
    [
        "microsoft.graph.user", "microsoft.graph.group", "microsoft.graph.servicePrincipal", "microsoft.graph.application",
        "microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance", "microsoft.graph.conditionalAccessPolicy", "microsoft.graph.namedLocation",
        "microsoft.graph.unifiedRoleAssignment", "microsoft.graph.unifiedRoleEligibilityScheduleInstance", "microsoft.graph.appRoleAssignment",
        "Microsoft.Authorization/roleAssignments", "Microsoft.Authorization/roleEligibilityScheduleInstances",
        "Microsoft.Network/networkInterfaces", "Microsoft.Network/publicIPAddresses",
    ];

    /// <summary>Whom the policy on second factors leaves out.</summary>
    public string[] LeftOut { get; init; } = [];

    public JsonObject[] More { get; init; } = [];

    /// <summary>Collections that could not be read.</summary>
    public string[] Unread { get; init; } = [];

    /// <summary>A solver takes minutes for circles of a hundred thousand nodes.</summary>
    private const int MostForSolver = 10_000;

    public ExposureGraph Graph => Snapshot().Graph;

    /// <summary>The answer; where a solver is installed, it has to agree.</summary>
    public PathProof NoPath(PathQuestion? question = null)
    {
        var graph = Graph;
        if (Solver.IsInstalled && graph.EdgeCount <= MostForSolver)
            Assert.That(Solver.Disagreement(graph.Script("asked", question ?? new())), Is.Null);
        return graph.ProveNoPath(question ?? new());
    }

    public Snapshot Snapshot()
    {
        JsonObject[] all =
        [
            Of("microsoft.graph.user", "ada", ("userPrincipalName", "ada@harbour.example"), ("userType", "Member")),
            Of("microsoft.graph.user", "ben", ("userPrincipalName", "ben@harbour.example"), ("userType", "Member")),
            Of("microsoft.graph.user", "gus", ("userPrincipalName", "gus_else.example#EXT#@harbour.example"), ("userType", "Guest")),
            DirectoryRole("ada", GlobalAdministrator),
            Of("Microsoft.Resources/subscriptions", Subscription, ("name", "Harbour"), ("properties", new JsonObject { ["managementGroupAncestorsChain"] = new JsonArray() })),
            Of("Microsoft.KeyVault/vaults", Vault, ("name", "kv-harbour"), ("properties", new JsonObject { ["enableRbacAuthorization"] = true })),
            Policy("All", "All", ["mfa"]), Policy("Registration", "urn:user:registersecurityinfo", ["mfa"]),
            .. More,
        ];
        var resources = new JsonArray([.. all.Where(resource => !Unread.Contains((string?)resource["type"])).Select(resource => resource.DeepClone())]);
        var collections = Exported.Except(Unread).ToDictionary(type => type, _ => Completeness.Complete).Concat(
            Unread.ToDictionary(type => type, _ => Completeness.NotRead)).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var estate = InMemoryEstate.FromResources(JsonSerializer.SerializeToElement(resources), collections, null, "harbour");
        estate.Read();
        return estate.Snapshot;
    }

    public static JsonObject Of(string type, string id, params (string Name, JsonNode? Value)[] more)
    {
        var resource = new JsonObject { ["type"] = type, ["id"] = id };
        foreach (var (name, value) in more)
            resource[name] = value;
        return resource;
    }

    public static JsonObject GroupOf(string name, string[]? members, string[]? owners = null)
    {
        var group = Of("microsoft.graph.group", name, ("displayName", name), ("groupTypes", new JsonArray()), ("owners", References(owners ?? [])));
        if (members is not null)
            group["members"] = References(members);
        return group;
    }

    public static JsonObject Assign(string principal, string role, string scope = Subscription) => Of(
        "Microsoft.Authorization/roleAssignments", $"{scope}/providers/Microsoft.Authorization/roleAssignments/{principal}-{role}",
        ("name", $"{principal}-{role}"),
        ("properties", new JsonObject
        {
            ["principalId"] = principal,
            ["roleDefinitionId"] = $"{Subscription}/providers/Microsoft.Authorization/roleDefinitions/{role}",
            ["scope"] = scope,
        }));

    public static JsonObject DirectoryRole(string principal, string role, string scope = "/") => Of(
        "microsoft.graph.unifiedRoleAssignment", $"{principal}-{role}{scope}", ("principalId", principal), ("roleDefinitionId", role), ("directoryScopeId", scope));

    /// <summary>A machine with an interface that has a public address, and a filter with one rule.</summary>
    public static JsonObject[] MachineOnline(string access, string identity) =>
    [
        Of("Microsoft.Compute/virtualMachines", Machine, ("name", "vm-crane"), ("identity", new JsonObject { ["principalId"] = identity }),
            ("properties", new JsonObject { ["networkProfile"] = new JsonObject { ["networkInterfaces"] = References([$"{Group}/providers/Microsoft.Network/networkInterfaces/nic"]) } })),
        Of("microsoft.graph.servicePrincipal", identity, ("displayName", "vm-crane"), ("servicePrincipalType", "ManagedIdentity")),
        Network("publicIPAddresses", "pip", new() { ["ipAddress"] = "203.0.113.7" }, ("sku", new JsonObject { ["name"] = "Standard" })),
        Network("networkInterfaces", "nic", new()
        {
            ["networkSecurityGroup"] = new JsonObject { ["id"] = $"{Group}/providers/Microsoft.Network/networkSecurityGroups/nsg" },
            ["ipConfigurations"] = new JsonArray(new JsonObject
            {
                ["name"] = "ip",
                ["properties"] = new JsonObject
                {
                    ["privateIPAddress"] = "10.0.0.4",
                    ["subnet"] = new JsonObject { ["id"] = $"{Group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/quay" },
                    ["publicIPAddress"] = new JsonObject { ["id"] = $"{Group}/providers/Microsoft.Network/publicIPAddresses/pip" },
                },
            }),
        }),
        Network("virtualNetworks", "vnet", new()
        {
            ["addressSpace"] = new JsonObject { ["addressPrefixes"] = new JsonArray("10.0.0.0/16") },
            ["virtualNetworkPeerings"] = new JsonArray(),
            ["subnets"] = new JsonArray(new JsonObject
            {
                ["name"] = "quay",
                ["id"] = $"{Group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/quay",
                ["properties"] = new JsonObject { ["addressPrefix"] = "10.0.0.0/24" },
            }),
        }),
        Network("networkSecurityGroups", "nsg", new()
        {
            ["securityRules"] = new JsonArray(new JsonObject
            {
                ["name"] = "ssh",
                ["properties"] = new JsonObject
                {
                    ["priority"] = 100,
                    ["direction"] = "Inbound",
                    ["access"] = access,
                    ["protocol"] = "Tcp",
                    ["sourcePortRange"] = "*",
                    ["sourceAddressPrefix"] = "*",
                    ["destinationPortRange"] = "22",
                    ["destinationAddressPrefix"] = "*",
                },
            }),
        }),
    ];

    public static JsonArray References(params string[] ids) => [.. ids.Select(id => new JsonObject { ["id"] = id })];

    private static JsonObject Network(string type, string name, JsonObject properties, params (string Name, JsonNode? Value)[] more) =>
        Of($"Microsoft.Network/{type}", $"{Group}/providers/Microsoft.Network/{type}/{name}", [("name", name), ("properties", properties), .. more]);

    private JsonObject Policy(string name, string target, string[] demands) => Of(
        "microsoft.graph.conditionalAccessPolicy", name, ("displayName", name), ("state", "enabled"),
        ("conditions", new JsonObject
        {
            ["clientAppTypes"] = new JsonArray("all"),
            ["applications"] = target.StartsWith("urn:", StringComparison.Ordinal)
                ? new JsonObject { ["includeApplications"] = new JsonArray(), ["excludeApplications"] = new JsonArray(), ["includeUserActions"] = new JsonArray(target) }
                : new JsonObject { ["includeApplications"] = new JsonArray(target), ["excludeApplications"] = new JsonArray() },
            ["users"] = new JsonObject
            {
                ["includeUsers"] = new JsonArray("All"),
                ["excludeUsers"] = new JsonArray([.. LeftOut]),
                ["includeGroups"] = new JsonArray(),
                ["excludeGroups"] = new JsonArray(),
                ["includeRoles"] = new JsonArray(),
                ["excludeRoles"] = new JsonArray(),
            },
        }),
        ("grantControls", new JsonObject { ["operator"] = "OR", ["builtInControls"] = new JsonArray([.. demands]) }));
}
