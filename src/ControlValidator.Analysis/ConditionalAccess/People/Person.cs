using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Someone who may sign in, as policies see him.</summary>
/// <param name="Id">Object id; "" for someone who stands for those that the export does not name.</param>
public sealed record Person(string Id, string Name, AccountKind Kind)
{
    /// <summary>Groups that he surely belongs to, directly or through others.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>Built-in directory roles that he holds now over the whole tenant, by template id.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>All directory roles that he holds now, those over a part of the tenant and custom ones among them.</summary>
    public ImmutableArray<string> RolesOfAnyScope { get; init; } = [];

    /// <summary>Built-in directory roles that he may take up over the whole tenant.</summary>
    public ImmutableArray<string> EligibleRoles { get; init; } = [];

    /// <summary>All directory roles that he may take up.</summary>
    public ImmutableArray<string> EligibleRolesOfAnyScope { get; init; } = [];

    /// <summary>Whether he authenticates with Entra ID, so that an authentication strength can be asked of him.</summary>
    public Truth UsesEntraId { get; init; } = Truth.Yes;

    /// <summary>Unknown for someone who may not exist at all.</summary>
    public Truth Exists { get; init; } = Truth.Yes;

    /// <summary>Whether nothing is known of what he belongs to.</summary>
    public bool IsAnyone => Id.Length == 0;

    internal bool IsExternal => Kind switch
    {
        AccountKind.Member => false,
        AccountKind.InternalGuest or AccountKind.B2BCollaborationGuest or AccountKind.B2BCollaborationMember or AccountKind.B2BDirectConnectUser
            or AccountKind.OtherExternalUser or AccountKind.ServiceProvider => true,
        AccountKind.Undetermined => false,
    };

    internal bool HasObject => Kind is not (AccountKind.B2BDirectConnectUser or AccountKind.ServiceProvider);
}
