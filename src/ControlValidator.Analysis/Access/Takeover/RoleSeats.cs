using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Who has been given which directory role over what, and the roles that each user is protected by.</summary>
internal sealed class RoleSeats
{
    private readonly ILookup<string, DirectoryGrant> grants;
    private readonly Dictionary<string, List<DirectoryGrant>> held = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Proof> definitions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    public RoleSeats(Snapshot snapshot, Estate estate)
    {
        var active = estate.DirectoryRoles.Active.ToList();
        grants = active.Concat(estate.DirectoryRoles.Eligible).ToLookup(grant => grant.Role, StringComparer.OrdinalIgnoreCase);
        IsOpen = !estate.DirectoryRoles.Missing(activating: false).IsEmpty;
        foreach (var grant in active)
        {
            var circle = estate.Directory.Behind(grant.Principal, PrincipalKind.Unknown, activating: false);
            IsOpen |= !circle.Open.IsEmpty;
            foreach (var person in circle.People)
                Add(person, grant);
        }
        foreach (var definition in snapshot.All("microsoft.graph.unifiedRoleDefinition").Known)
        {
            names[definition.Id] = definition.Name;
            definitions[definition.Id] = new(definition.Origin, definition.Id, ["displayName"]);
            if (definition.Root.Property("isBuiltIn"u8) is { Gap: Gap.None } isBuiltIn && !isBuiltIn.IsTrue)
                Custom.Add(CustomRole.Read(definition));
        }
    }

    /// <summary>Whether somebody may hold a role without the export saying so.</summary>
    public bool IsOpen { get; }

    /// <summary>Roles that the tenant made itself.</summary>
    public List<CustomRole> Custom { get; } = [];

    public IEnumerable<DirectoryGrant> Of(string role) => grants[role];

    /// <summary>The scopes at which somebody has been given a role, and the whole tenant, at which he could be.</summary>
    public IEnumerable<string> ScopesOf(string role) =>
        grants[role].Select(grant => grant.Scope ?? "/").Prepend("/").Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>What somebody holds now, over whatever scope; what he may only activate protects nobody.</summary>
    public IReadOnlyList<DirectoryGrant> HeldBy(string person) => held.GetValueOrDefault(person) ?? [];

    public string Name(string role) => names.GetValueOrDefault(role) ?? RoleIds.NameOf(role) ?? role;

    /// <summary>Where a role is defined, and what of it allows something; nothing where the export lacks it.</summary>
    /// <param name="changed">Of what kind that is which it lets its holders change; null where it is the role as a whole.</param>
    public IEnumerable<Proof> ProofOf(string role, PositionKind? changed = null)
    {
        if (!definitions.TryGetValue(role, out var definition))
            yield break;
        var custom = changed is null ? null : Custom.Find(one => string.Equals(one.Id, role, StringComparison.OrdinalIgnoreCase));
        var permission = changed is PositionKind.Group ? custom?.FillsGroups : custom?.SetsCredentials;
        yield return permission is null ? definition : definition with { Paths = [.. definition.Paths, permission] };
    }

    private void Add(string person, DirectoryGrant grant)
    {
        if (!held.TryGetValue(person, out var list))
            held.Add(person, list = []);
        list.Add(grant);
    }
}

/// <summary>A directory role that the tenant made itself.</summary>
/// <param name="SetsCredentials">Which permission lets its holders give applications credentials of their own, as a path; null where none does.</param>
/// <param name="FillsGroups">Which one lets them change who is in groups.</param>
/// <param name="DoesMore">Whether it changes anything else.</param>
internal sealed record CustomRole(string Id, string Name, string? SetsCredentials, string? FillsGroups, bool DoesMore)
{
    public static CustomRole Read(Resource definition)
    {
        var actions = definition.Root.Property("rolePermissions"u8).Each.SelectMany((permission, entry) => permission.Property("allowedResourceActions"u8).Each
            .Select((action, i) => (Name: action.Word ?? "", Path: $"rolePermissions/{entry}/allowedResourceActions/{i}"))).ToList();
        return new(
            definition.Id, definition.Name, actions.Find(action => IsCredential(action.Name)).Path, actions.Find(action => IsMember(action.Name)).Path,
            actions.Exists(action => !IsReading(action.Name) && !IsCredential(action.Name) && !IsMember(action.Name)));
    }

    private static bool IsCredential(string action) => action is "microsoft.directory/applications/credentials/update"
        or "microsoft.directory/servicePrincipals/credentials/update" or "microsoft.directory/applications/allProperties/update"
        or "microsoft.directory/applications/allProperties/allTasks" or "microsoft.directory/servicePrincipals/allProperties/allTasks";

    private static bool IsMember(string action) => action is "microsoft.directory/groups/members/update"
        or "microsoft.directory/groups.security/members/update" or "microsoft.directory/groups.unified/members/update" or "microsoft.directory/groups/allProperties/allTasks";

    private static bool IsReading(string action) => action.EndsWith("/read", StringComparison.Ordinal);
}
