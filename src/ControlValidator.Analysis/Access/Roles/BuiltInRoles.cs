using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>
/// The general built-in roles, for exports without role definitions. Source: "built-in-roles/general" and "built-in-roles/privileged". Roles whose
/// list of operations the platform extends from time to time are not here.
/// </summary>
internal static class BuiltInRoles
{
    public const string Owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    public const string Contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    public const string Reader = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
    public const string UserAccessAdministrator = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";

    private static readonly ImmutableArray<Role> All =
    [
        Make(Owner, "Owner", ["*"]),
        Make(Contributor, "Contributor", ["*"],
            "Microsoft.Authorization/*/Delete", "Microsoft.Authorization/*/Write", "Microsoft.Authorization/elevateAccess/Action",
            "Microsoft.Blueprint/blueprintAssignments/write", "Microsoft.Blueprint/blueprintAssignments/delete", "Microsoft.Compute/galleries/share/action",
            "Microsoft.Purview/consents/write", "Microsoft.Purview/consents/delete", "Microsoft.Resources/deploymentStacks/manageDenySetting/action"),
        Make(Reader, "Reader", ["*/read"]),
        Make(UserAccessAdministrator, "User Access Administrator", ["*/read", "Microsoft.Authorization/*", "Microsoft.Support/*"]),
    ];

    public static Role? Find(string id)
    {
        foreach (var role in All)
        {
            if (string.Equals(role.Id, id, StringComparison.OrdinalIgnoreCase))
                return role;
        }
        return null;
    }

    private static Role Make(string id, string name, string[] actions, params string[] notActions) =>
        new(id, name, [new(Patterns(actions), Patterns(notActions), [], [])]);

    private static ImmutableArray<ActionPattern> Patterns(string[] texts) => [.. texts.Select(text => new ActionPattern(text))];
}
