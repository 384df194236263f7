using System.Collections.Immutable;
using ControlValidator.Analysis.Graph;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Graphing;

/// <summary>A question about paths with its answer.</summary>
/// <param name="Most">How many paths to show.</param>
internal sealed record GraphAnswer(ExposureGraph Graph, OpenedEstate Estate, PathQuestion Question, PathProof Proof, int Most)
{
    /// <summary>The shortest open path to each asset, then those that may be open, then those that a guard closes.</summary>
    public ImmutableArray<AttackPath> Paths
    {
        get
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            return
            [
                .. Graph.PathToEach(Question).Concat(Graph.PathToEach(Question, GuardState.Unknown)).Concat(Graph.PathToEach(Question, GuardState.Closed))
                    .Where(path => seen.Add(path.End.Id)).Take(Most),
            ];
        }
    }

    public Diagram Picture(GraphNode? around) => around is not null ? PathPicture.Around(Graph, around) : PathPicture.Of($"Paths {Question.ToString().Replace("`", "", StringComparison.Ordinal)}", Paths);

    /// <summary>Where a step is configured, with the line.</summary>
    public Observation? Place(GraphEdge step)
    {
        foreach (var evidence in step.Evidence)
        {
            if (Estate.Snapshot.Find(evidence.ResourceId) is { } resource)
                return Estate.Locate(new(resource, evidence.Pointer, ""));
        }
        return null;
    }
}
