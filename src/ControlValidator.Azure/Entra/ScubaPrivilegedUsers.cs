using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>
/// People who hold or may take up a highly privileged role: one of them, or several in one object by their ids, depending on what the
/// ids look like. Source: ScubaGear, <c>privileged_users</c>.
/// </summary>
[ResourceType(TypeName)]
public sealed class ScubaPrivilegedUsers(Resource resource) : IResourceView<ScubaPrivilegedUsers>
{
    private const string TypeName = "scuba.privileged_users";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    public IEnumerable<ScubaPrivilegedUser> Users
    {
        get
        {
            var root = resource.Root;
            return root.Names.Contains("roles", StringComparer.OrdinalIgnoreCase)
                ? [new(root)]
                : root.Names.Select(id => root[id]).Where(user => user.Json.ValueKind is JsonValueKind.Object).Select(ScubaPrivilegedUser.Over);
        }
    }

    public static ScubaPrivilegedUsers Over(Resource resource) => new(resource);
}

/// <summary>One of them.</summary>
public readonly struct ScubaPrivilegedUser(Node node) : IView<ScubaPrivilegedUser>
{
    public Node Node => node;

    public Setting<string> DisplayName => node.Text("displayName"u8);

    /// <summary>Null for accounts that live in the cloud only.</summary>
    public Setting<string> OnPremisesImmutableId => node.Text("onPremisesImmutableId"u8);

    /// <summary>Display names of the roles.</summary>
    public Items<Setting<string>> Roles => node.Texts("roles"u8);

    public static ScubaPrivilegedUser Over(Node node) => new(node);
}
