namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Where strangers come in, and the place of those whom the export does not show: where it may be that somebody else has a node, he is reached
/// from every entry, by steps that are not known.
/// </summary>
internal sealed class Entries(GraphBuilder graph)
{
    public const string InternetId = "internet";
    public const string UnseenId = "not-in-the-export";

    private readonly HashSet<int> entries = [];
    private int? unseen;

    /// <summary>The internet itself.</summary>
    public int Internet { get; } = graph.Node(InternetId, "internet", "Internet");

    public void Add(int node, EntryClass entry)
    {
        if (entries.Add(node))
            graph.Change(node, old => old with { Entry = entry });
    }

    /// <summary>Somebody who is not shown may take a step to a node.</summary>
    /// <param name="sentence">What is not shown.</param>
    public void Unseen(EdgeKind kind, int target, string sentence, params System.Collections.Immutable.ImmutableArray<Proof> proofs)
    {
        unseen ??= graph.Node(UnseenId, "not in the export", "Somebody who is not in the export");
        graph.Edge(unseen.Value, kind, target, new(GuardKind.Export, GuardState.Unknown, sentence), proofs);
    }

    /// <summary>Every entry may be, or become, whoever is not shown.</summary>
    public void Connect()
    {
        Add(Internet, EntryClass.Internet);
        if (unseen is not { } somebody)
            return;
        var guard = new Guard(GuardKind.Export, GuardState.Unknown, "who that is, the export does not say");
        foreach (var entry in entries.Order())
            graph.Edge(entry, EdgeKind.CanAuthenticateAs, somebody, guard);
    }
}
