namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>How an account belongs to the tenant. The external kinds have the names that policies use.</summary>
public enum AccountKind
{
    Member,

    /// <summary>Marked as a guest, but authenticated here.</summary>
    InternalGuest,

    B2BCollaborationGuest,
    B2BCollaborationMember,

    /// <summary>Has no object in the directory.</summary>
    B2BDirectConnectUser,

    OtherExternalUser,

    /// <summary>Has no object in the directory.</summary>
    ServiceProvider,

    /// <summary>The export does not say.</summary>
    Undetermined,
}
