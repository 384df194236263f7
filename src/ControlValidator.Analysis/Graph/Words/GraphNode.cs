using System.Collections.Immutable;

namespace ControlValidator.Analysis.Graph;

/// <summary>Something that somebody can get power over, or where he begins.</summary>
/// <param name="Id">The platform's id; compared ignoring case.</param>
/// <param name="Label">What it is, as <c>ExposureGraphNodes</c> calls it: a resource type in lower case, <c>user</c>, <c>group</c>.</param>
/// <param name="Name">The name that people know it by.</param>
public sealed record GraphNode(string Id, string Label, string Name)
{
    /// <summary>How much depends on it.</summary>
    public Criticality Criticality { get; init; } = Criticality.None;

    /// <summary>Ids of the rules that say so.</summary>
    public ImmutableArray<string> CriticalBy { get; init; } = [];

    /// <summary>Where it lets strangers in; null where it does not by itself.</summary>
    public EntryClass? Entry { get; init; }

    /// <summary>Whether the snapshot itself holds it. False for what only others name, such as a principal that was deleted.</summary>
    public bool IsExported { get; init; } = true;

    public override string ToString() => $"{Label} {Name}";
}

/// <summary>How much depends on something, least first.</summary>
public enum Criticality
{
    None,
    Low,
    Medium,
    High,
    VeryHigh,
}

/// <summary>Where strangers come in.</summary>
public enum EntryClass
{
    /// <summary>Anybody on the internet: at sign-in, and at public addresses.</summary>
    Internet,

    /// <summary>People who belong to another organisation.</summary>
    Guest,

    /// <summary>Applications that another organisation owns.</summary>
    MultiTenantApplication,

    /// <summary>A resource with an address on the internet.</summary>
    PublicAddress,
}

/// <summary>How criticality and entries are called.</summary>
public static class GraphWords
{
    public static string NameOf(Criticality criticality) => criticality switch
    {
        Criticality.None => "none",
        Criticality.Low => "low",
        Criticality.Medium => "medium",
        Criticality.High => "high",
        Criticality.VeryHigh => "very high",
    };

    public static string NameOf(EntryClass entry) => entry switch
    {
        EntryClass.Internet => "the internet",
        EntryClass.Guest => "a guest",
        EntryClass.MultiTenantApplication => "an application of another organisation",
        EntryClass.PublicAddress => "a public address",
    };

    public static string NameOf(GuardState state) => state switch
    {
        GuardState.Closed => "closed",
        GuardState.Unknown => "unknown",
        GuardState.Open => "open",
    };
}
