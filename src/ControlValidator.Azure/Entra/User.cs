using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>A user account, guests included. Source: Microsoft Graph, <c>user</c>.</summary>
[ResourceType(TypeName)]
public sealed class User(Resource resource) : IResourceView<User>
{
    private const string TypeName = "microsoft.graph.user";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    public Setting<string> DisplayName => resource.Root.Text("displayName"u8);

    public Setting<string> UserPrincipalName => resource.Root.Text("userPrincipalName"u8);

    /// <summary><c>Member</c> or <c>Guest</c>.</summary>
    public Setting<string> UserType => resource.Root.Text("userType"u8);

    /// <summary>False: nobody can sign in with it.</summary>
    public Setting<bool> AccountEnabled => resource.Root.Flag("accountEnabled"u8);

    /// <summary>True: mastered by a directory on premises. Absent: never was.</summary>
    public Setting<bool> OnPremisesSyncEnabled => resource.Root.Flag("onPremisesSyncEnabled"u8);

    /// <summary>The link to an account on premises; absent for accounts that live in the cloud only.</summary>
    public Setting<string> OnPremisesImmutableId => resource.Root.Text("onPremisesImmutableId"u8);

    /// <summary>Of invited guests: <c>PendingAcceptance</c> or <c>Accepted</c>.</summary>
    public Setting<string> ExternalUserState => resource.Root.Text("externalUserState"u8);

    public Setting<DateTimeOffset> CreatedDateTime => resource.Root.Instant("createdDateTime"u8);

    public static User Over(Resource resource) => new(resource);
}
