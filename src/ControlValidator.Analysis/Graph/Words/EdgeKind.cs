namespace ControlValidator.Analysis.Graph;

/// <summary>What an edge says. The labels are those of <c>ExposureGraphEdges</c>, where that table has one for it.</summary>
public enum EdgeKind
{
    /// <summary>A label that is not known here; whether whoever has the source gets the target with it is open.</summary>
    Other,

    /// <summary>The source can do something to the target that gives power over it.</summary>
    HasPermissionsTo,

    /// <summary>A role was given to the source at the target.</summary>
    HasRoleOn,

    MemberOf,

    /// <summary>The source may change the target: a group's members, an application's credentials.</summary>
    OwnerOf,

    /// <summary>The target lies in the source.</summary>
    Contains,

    CanAuthenticateAs,
    CanRemoteInteractiveLogonTo,
    HasCredentialsOf,
    CanImpersonateAs,
    FrequentlyLoggedInBy,

    /// <summary>A weakness of a device, which by itself leads nowhere.</summary>
    Affecting,

    RoutesTrafficTo,

    /// <summary>Software on a device, which by itself leads nowhere.</summary>
    IsRunning,
}

/// <summary>How kinds of edges are called.</summary>
public static class EdgeKinds
{
    extension(EdgeKind kind)
    {
        /// <summary>The label, as reports show it.</summary>
        public string Label => kind switch
        {
            EdgeKind.Other => "other",
            EdgeKind.HasPermissionsTo => "has permissions to",
            EdgeKind.HasRoleOn => "has role on",
            EdgeKind.MemberOf => "member of",
            EdgeKind.OwnerOf => "owner of",
            EdgeKind.Contains => "contains",
            EdgeKind.CanAuthenticateAs => "can authenticate as",
            EdgeKind.CanRemoteInteractiveLogonTo => "can remote interactive logon to",
            EdgeKind.HasCredentialsOf => "has credentials of",
            EdgeKind.CanImpersonateAs => "can impersonate as",
            EdgeKind.FrequentlyLoggedInBy => "frequently logged in by",
            EdgeKind.Affecting => "affecting",
            EdgeKind.RoutesTrafficTo => "routes traffic to",
            EdgeKind.IsRunning => "is running",
        };

        /// <summary>What an edge of this kind is by itself, without a guard.</summary>
        internal GuardState State => kind switch
        {
            EdgeKind.Other => GuardState.Unknown,
            EdgeKind.Affecting or EdgeKind.IsRunning => GuardState.Closed,
            EdgeKind.HasPermissionsTo or EdgeKind.HasRoleOn or EdgeKind.MemberOf or EdgeKind.OwnerOf or EdgeKind.Contains or EdgeKind.CanAuthenticateAs
                or EdgeKind.CanRemoteInteractiveLogonTo or EdgeKind.HasCredentialsOf or EdgeKind.CanImpersonateAs or EdgeKind.FrequentlyLoggedInBy
                or EdgeKind.RoutesTrafficTo => GuardState.Open,
        };
    }

    /// <summary>The kind of a label, ignoring case and spaces: the tables differ in both from tenant to tenant.</summary>
    internal static EdgeKind Of(string label)
    {
        var bare = Bare(label);
        foreach (var kind in Enum.GetValues<EdgeKind>())
        {
            if (string.Equals(Bare(kind.Label), bare, StringComparison.OrdinalIgnoreCase))
                return kind;
        }
        return EdgeKind.Other;
    }

    private static string Bare(string label) => label.Replace(" ", "", StringComparison.Ordinal);
}
