using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>One way in which something that protects the estate could be lost.</summary>
/// <param name="Safeguard">What protects.</param>
/// <param name="Kind">What becomes of it.</param>
/// <param name="Change">Makes the resource that would stand in place of the safeguard's; null where it would be gone.</param>
public sealed record Weakening(Safeguard Safeguard, WeakeningKind Kind, Func<Resource, Resource?> Change)
{
    /// <summary>What the snapshot would be.</summary>
    internal Snapshot In(Snapshot snapshot) => AlteredSnapshot.Of(snapshot, Safeguard.Resource, Change);

    /// <summary>As it completes "when it is …".</summary>
    public static string Words(WeakeningKind kind) => kind switch
    {
        WeakeningKind.Deleted => "deleted",
        WeakeningKind.AnyGrant => "satisfied by any one of its controls",
        WeakeningKind.PlainMfa => "satisfied by any second factor",
        WeakeningKind.BrowserOnly => "limited to browsers",
        WeakeningKind.TrustedPlacesLeftOut => "not asked for in trusted places",
        WeakeningKind.Allowing => "made to allow what it denies",
        WeakeningKind.AnySource => "opened to any source",
        WeakeningKind.Unconditional => "made without its condition",
        WeakeningKind.Everywhere => "made for the whole tenant or subscription",
    };
}

/// <summary>Something configured that protects: the estate may rest on it.</summary>
/// <param name="Resource">The resource that holds it.</param>
/// <param name="Pointer">JSON pointer from the resource's own object; "" where the safeguard is the resource itself.</param>
/// <param name="Name">What people call it.</param>
public sealed record Safeguard(SafeguardKind Kind, Resource Resource, string Pointer, string Name);

/// <summary>What kind of thing protects.</summary>
public enum SafeguardKind
{
    /// <summary>A Conditional Access policy that is in force.</summary>
    ConditionalAccessPolicy,

    /// <summary>A rule of a network security group.</summary>
    NetworkRule,

    /// <summary>A deny assignment of Azure.</summary>
    DenyAssignment,

    /// <summary>The limits of a role that is assigned: its condition, its scope.</summary>
    RoleRestriction,
}

/// <summary>What becomes of a safeguard.</summary>
public enum WeakeningKind
{
    /// <summary>It is gone. A policy that only reports is as good as gone.</summary>
    Deleted,

    /// <summary>Where all of its controls were demanded, one is enough.</summary>
    AnyGrant,

    /// <summary>In place of an authentication strength, any second factor will do.</summary>
    PlainMfa,

    /// <summary>It takes no clients but browsers.</summary>
    BrowserOnly,

    /// <summary>It leaves out the trusted locations.</summary>
    TrustedPlacesLeftOut,

    /// <summary>A rule that denies allows.</summary>
    Allowing,

    /// <summary>A rule that allows some sources allows all.</summary>
    AnySource,

    /// <summary>An assignment loses its condition.</summary>
    Unconditional,

    /// <summary>An assignment holds for the subscription or tenant around its scope.</summary>
    Everywhere,
}
