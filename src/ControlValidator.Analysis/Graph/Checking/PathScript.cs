using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Graph;

/// <summary>Writes an answer about paths as a text that any solver can check: the nodes and steps of the graph, and whether a way leads from an entry to an asset.</summary>
internal static class PathScript
{
    private const string Semantics = "graph 1, see docs/semantics/graph.md";

    private const string Subset = "steps that docs/semantics/graph.md lists, each with its guard as it was decided; whether a guard is open is proved by the texts of sign-ins and packets";

    internal static ProofScript Of(string id, ExposureGraph graph, PathQuestion question, PathProof answer)
    {
        var ways = Ways(graph, question);
        var queries = Query.Of(Escapes.Of(answer.Outcome, isShown: answer.Path is not null), "way", _ => ways.Demands);
        return new(
            id, $"No path leads {question}.", answer.Outcome, answer.Sentence, [.. queries.Select(query => query.Expected)], Semantics, Subset, PathProof.Assumptions, graph.Missing)
        {
            Body = Query.Body("QF_LIA", queries, ways.Declare),
        };
    }

    private static Ways Ways(ExposureGraph graph, PathQuestion question)
    {
        var without = question.Without.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<GraphNode> nodes = [.. graph.Nodes.Where(node => !without.Contains(node.Id))];
        var numbers = nodes.Select((node, i) => (node.Id, Number: i)).ToDictionary(one => one.Id, one => one.Number, StringComparer.OrdinalIgnoreCase);
        return new(
            [.. nodes.Select(node => $"{node.Label} {node.Name} {node.Id}")],
            [
                .. graph.Edges.Where(edge => numbers.ContainsKey(edge.Source.Id) && numbers.ContainsKey(edge.Target.Id))
                    .Select(edge => (numbers[edge.Source.Id], numbers[edge.Target.Id], IsOpen(edge))),
            ],
            [.. Numbers(nodes, node => question.FromNodes.IsEmpty
                ? node.Entry is { } entry && (question.From.IsEmpty || question.From.Contains(entry))
                : question.FromNodes.Contains(node.Id, StringComparer.OrdinalIgnoreCase))],
            [.. Numbers(nodes, node => question.ToNodes.IsEmpty
                ? node.Criticality is not Criticality.None && node.Criticality >= question.To
                : question.ToNodes.Contains(node.Id, StringComparer.OrdinalIgnoreCase))],
            question.Within);
    }

    private static Claim IsOpen(GraphEdge edge) => edge.Guard.State switch
    {
        GuardState.Closed => Claim.No,
        GuardState.Unknown => Claim.Open($"whether {edge.Source.Name} {edge.Label} {edge.Target.Name}: {edge.Guard.Sentence}"),
        GuardState.Open => Claim.Yes,
    };

    private static IEnumerable<int> Numbers(ImmutableArray<GraphNode> nodes, Func<GraphNode, bool> wanted) => Enumerable.Range(0, nodes.Length).Where(i => wanted(nodes[i]));
}
