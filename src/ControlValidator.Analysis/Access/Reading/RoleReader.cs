using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Reads role definitions; those that the export lacks may be general built-in ones.</summary>
internal sealed class RoleReader
{
    private const string Definitions = "Microsoft.Authorization/roleDefinitions";

    private readonly Dictionary<string, Role> roles = new(StringComparer.OrdinalIgnoreCase);

    public RoleReader(Snapshot snapshot)
    {
        foreach (var definition in snapshot.All(Definitions).Known)
        {
            if (Read(definition) is { } role)
                roles[role.Id] = role;
        }
    }

    public Role? Find(string id) => roles.GetValueOrDefault(id) ?? BuiltInRoles.Find(id);

    /// <summary>Null where what it allows is not there, so that nothing is known of the role.</summary>
    private static Role? Read(Resource definition)
    {
        var id = AccessFields.LastPart(definition.Id);
        var name = definition.Field("roleName"u8, "Name"u8).Word ?? definition.Name;
        var place = new Proof(definition.Origin, definition.Id, []);
        var permissions = definition.Root.Property("properties"u8).Property("permissions"u8);
        if (permissions.Gap is Gap.None)
            return new(id, name, [.. permissions.Each.Select(ReadPermission)]) { Definition = place };
        return definition.Root.Property("Actions"u8).Gap is Gap.None ? new(id, name, [ReadPermission(definition.Root)]) { Definition = place } : null;
    }

    internal static Permission ReadPermission(Node permission) => new(
        Patterns(permission.Property("actions"u8)),
        Patterns(permission.Property("notActions"u8)),
        Patterns(permission.Property("dataActions"u8)),
        Patterns(permission.Property("notDataActions"u8)),
        permission.Property("condition"u8).Word is { Length: > 0 } condition ? new(condition) : null);

    private static ImmutableArray<ActionPattern> Patterns(Node list) =>
        [.. list.Each.Select(item => new ActionPattern(item.Word ?? ""))];
}
