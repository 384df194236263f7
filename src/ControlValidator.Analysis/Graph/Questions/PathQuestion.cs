using System.Collections.Immutable;

namespace ControlValidator.Analysis.Graph;

/// <summary>Which paths are meant: from where, to what, and how long.</summary>
public sealed record PathQuestion
{
    /// <summary>Where they begin; everywhere, where none is named.</summary>
    public ImmutableArray<EntryClass> From { get; init; } = [];

    /// <summary>Ids of nodes where they begin, in place of <see cref="From"/>.</summary>
    public ImmutableArray<string> FromNodes { get; init; } = [];

    /// <summary>What they end at: everything that is at least so critical.</summary>
    public Criticality To { get; init; } = Criticality.VeryHigh;

    /// <summary>Ids of nodes where they end, in place of <see cref="To"/>.</summary>
    public ImmutableArray<string> ToNodes { get; init; } = [];

    /// <summary>How many steps they may have.</summary>
    public int Within { get; init; } = int.MaxValue;

    /// <summary>Ids of nodes that are thought away.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>What is asked for, as part of a sentence.</summary>
    public override string ToString()
    {
        var from = !FromNodes.IsEmpty ? string.Join(" or ", FromNodes.Select(static id => $"`{id}`"))
            : From.IsEmpty ? "any entry" : string.Join(" or ", From.Select(GraphWords.NameOf));
        var to = !ToNodes.IsEmpty ? string.Join(" or ", ToNodes.Select(static id => $"`{id}`"))
            : $"what is of {GraphWords.NameOf(To)} criticality{(To is Criticality.VeryHigh ? "" : " or more")}";
        return $"from {from} to {to}{(Within == int.MaxValue ? "" : $" in at most {Within} steps")}";
    }
}
