using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Reads of users, groups, service principals and applications what decides who controls them.</summary>
internal sealed class ObjectReader
{
    private const string Applications = "microsoft.graph.application";

    private static readonly string[] Kinds = ["microsoft.graph.user", "microsoft.graph.group", "microsoft.graph.servicePrincipal", Applications];

    private readonly Dictionary<string, DirectoryObject> objects = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DirectoryObject> applications = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<DirectoryObject>> assignable = new(StringComparer.OrdinalIgnoreCase);

    public ObjectReader(Snapshot snapshot)
    {
        HasAllApplications = snapshot.All(Applications).Completeness is Completeness.Complete;
        foreach (var resource in Kinds.SelectMany(kind => snapshot.All(kind).Known))
        {
            var read = Read(resource);
            objects[read.Id] = read;
            if (resource.IsOfType(Applications) && read.AppId is { } client)
                applications[client] = read;
            if (read.IsRoleAssignable is Truth.No)
                continue;
            foreach (var owner in read.Owners ?? [])
                Add(owner, read);
            OpenGroups |= read.Owners is null;
        }
    }

    /// <summary>Whether an application that is not there is kept in another tenant.</summary>
    public bool HasAllApplications { get; }

    /// <summary>Whether somebody may own a group that can have roles without the export saying so.</summary>
    public bool OpenGroups { get; }

    /// <summary>All groups that can have roles, or may be able to.</summary>
    public IEnumerable<DirectoryObject> RoleAssignable => objects.Values.Where(one => one.IsRoleAssignable is not Truth.No);

    public DirectoryObject? Find(string id) => objects.GetValueOrDefault(id);

    public DirectoryObject? ApplicationOf(string? client) => client is null ? null : applications.GetValueOrDefault(client);

    /// <summary>Groups that can have roles, or may be able to, of which somebody is an owner.</summary>
    public IReadOnlyList<DirectoryObject> OwnedBy(string id) => assignable.GetValueOrDefault(id) ?? [];

    private void Add(string owner, DirectoryObject group)
    {
        if (!assignable.TryGetValue(owner, out var groups))
            assignable.Add(owner, groups = []);
        groups.Add(group);
    }

    private static DirectoryObject Read(Resource resource)
    {
        var root = resource.Root;
        return new(resource.Id, Owners(root.Property("owners"u8)), Flag(root, "isManagementRestricted", Truth.Unknown), resource.Origin)
        {
            IsRoleAssignable = resource.IsOfType("microsoft.graph.group") ? Flag(root, "isAssignableToRole", Truth.No) : Truth.No,
            IsDynamic = root.Property("groupTypes"u8).Each.Any(type => string.Equals(type.Word, "DynamicMembership", StringComparison.OrdinalIgnoreCase)),
            IsSynchronised = root.Property("onPremisesSyncEnabled"u8).IsTrue,
            AppId = root.Property("appId"u8).Word,
            IsManagedIdentity = string.Equals(root.Property("servicePrincipalType"u8).Word, "ManagedIdentity", StringComparison.OrdinalIgnoreCase),
            IsLocked = Lock(root.Property("servicePrincipalLockConfiguration"u8), root),
        };
    }

    private static ImmutableArray<string>? Owners(Node list) => list.Gap is Gap.None && list.Each.Select(owner => owner.Property("id"u8).Word).ToList() is var ids
        && ids.TrueForAll(id => id is not null) ? [.. ids.OfType<string>()] : null;

    // Null says no, or nothing; a member that is not there says nothing.
    private static Truth Flag(Node root, string name, Truth asNull) =>
        root[name] is { Gap: Gap.None } node ? TruthLogic.Of(node.IsTrue)
        : root.Names.Contains(name, StringComparer.OrdinalIgnoreCase) ? asNull
        : Truth.Unknown;

    // Source: "servicePrincipalLockConfiguration". Without one nothing is locked.
    private static Truth Lock(Node configuration, Node root) => configuration.Gap is not Gap.None
        ? root.Names.Contains("servicePrincipalLockConfiguration", StringComparer.OrdinalIgnoreCase) ? Truth.No : Truth.Unknown
        : TruthLogic.Of(configuration.Property("isEnabled"u8).IsTrue
            && (configuration.Property("allProperties"u8).IsTrue || configuration.Property("credentialsWithUsageVerify"u8).IsTrue));
}
