using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Which workload has which application permission, such as <c>RoleManagement.ReadWrite.Directory</c>.</summary>
internal sealed class Permissions
{
    private const string Type = "microsoft.graph.appRoleAssignment";
    private const string Workloads = "microsoft.graph.servicePrincipal";

    private readonly Dictionary<(string Resource, string Role), string> names = [];
    private readonly ILookup<string, (string Workload, Resource Place, Proof Proof)> holders;

    public Permissions(Snapshot snapshot)
    {
        var workloads = snapshot.All(Workloads);
        foreach (var workload in workloads.Known)
        {
            foreach (var role in workload.Root.Property("appRoles"u8).Each)
            {
                if (role.Property("id"u8).Word is { } id && role.Property("value"u8).Word is { } value)
                    names[Key(workload.Id, id)] = value;
            }
        }
        var nested = workloads.Known.SelectMany(workload => workload.Root.Property("appRoleAssignments"u8).Each.Select((node, i) => (node, workload, at: $"appRoleAssignments/{i}/")));
        var assignments = snapshot.All(Type).Known.Select(assignment => (node: assignment.Root, workload: assignment, at: "")).Concat(nested);
        holders = assignments.Select(one => Read(one.node, one.workload, one.at)).OfType<(string Permission, string Workload, Resource Place, Proof Proof)>()
            .ToLookup(one => one.Permission, one => (one.Workload, one.Place, one.Proof), StringComparer.OrdinalIgnoreCase);
        if (snapshot.All(Type).Completeness is not Completeness.Complete
            && !(workloads.Completeness is Completeness.Complete && workloads.Known.All(workload => workload.Root.Property("appRoleAssignments"u8).Gap is Gap.None)))
        {
            Missing.Add("which application permissions workloads have is not in the export, or not all of it");
        }
        Missing.UnionWith(holders.Where(one => GraphPermissions.IsUncharted(one.Key))
            .Select(one => $"where `{one.Key}` leads, which {string.Join(", ", one.Select(has => $"`{Name(snapshot, has.Workload)}`"))} has, is not modelled"));
    }

    /// <summary>Why somebody may have a permission, or come further by one, that is not known.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    public IEnumerable<(string Workload, Resource Place, Proof Proof)> Having(string permission) => holders[permission];

    private (string, string, Resource, Proof)? Read(Node assignment, Resource place, string at)
    {
        if (assignment.Property("principalId"u8).Word is not { } principal)
        {
            Missing.Add($"the application permission `{place.Name}` names no principal");
            return null;
        }
        if (assignment.Property("principalType"u8).Word is { } type && !string.Equals(type, "ServicePrincipal", StringComparison.OrdinalIgnoreCase))
            return null; // an application that a user or group may use, which lets them do nothing here
        if (names.GetValueOrDefault(Key(assignment.Property("resourceId"u8).Word ?? "", assignment.Property("appRoleId"u8).Word ?? "")) is { } name)
            return (name, principal, place, new(place.Origin, place.Id, [$"{at}principalId", $"{at}resourceId", $"{at}appRoleId"]));
        Missing.Add($"which permission `{assignment.Property("appRoleId"u8).Word}` is, which `{principal}` has, is not in the export");
        return null;
    }

    private static string Name(Snapshot snapshot, string id) => snapshot.Find(id)?.Name ?? id;

    private static (string, string) Key(string resource, string role) => (resource.ToUpperInvariant(), role.ToUpperInvariant());
}
