using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>Whether no path leads from entries to assets: proved, refuted by one that is open, or not decided.</summary>
/// <param name="Outcome">
/// <see cref="Outcome.Pass"/> where every path is closed, <see cref="Outcome.Fail"/> where one is open, <see cref="Outcome.Unknown"/> where one hangs on
/// what is not known.
/// </param>
/// <param name="Path">The shortest that is open, or that may be.</param>
/// <param name="Closed">Paths that would be there if it were not for a guard, one for each of the nearest assets.</param>
/// <param name="Assets">Critical assets that an open path leads to, or, where the outcome is unknown, perhaps leads to.</param>
/// <param name="Missing">What the export would have to hold for an answer.</param>
public sealed record PathProof(
    Outcome Outcome, string Sentence, AttackPath? Path, ImmutableArray<AttackPath> Closed, ImmutableArray<GraphNode> Assets, ImmutableArray<string> Missing)
{
    private const int MostClosedShown = 2;

    /// <summary>What every answer about paths takes for granted.</summary>
    public static ImmutableArray<string> Assumptions { get; } =
    [
        "whoever sends a packet to a port of administration gets in",
        "a sign-in to any application that no policy names is one to Azure",
        "power over a resource is what docs/semantics/graph.md lists",
    ];

    /// <summary>The outcome with its sentence, and a picture of the path and of those that a guard closes.</summary>
    public Verdict Verdict
    {
        get
        {
            var verdict = new Verdict(Outcome).Because(Sentence);
            ImmutableArray<AttackPath> first = Path is null ? [] : [Path];
            ImmutableArray<AttackPath> shown = [.. first, .. Closed.Take(MostClosedShown)];
            return shown.IsEmpty ? verdict : verdict.Showing(PathPicture.Of(Outcome is Outcome.Pass ? "Paths that are closed" : "The shortest path, and what is closed", shown));
        }
    }
}
