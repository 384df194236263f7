using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>Writes an answer about paths as a text that any solver can check: the nodes and steps of the graph, and whether a way leads from an entry to an asset.</summary>
internal static class PathScript
{
    private const string Semantics = "graph 1, see docs/semantics/graph.md";

    private const string Subset = "steps that docs/semantics/graph.md lists, each with its guard as it was decided; whether a guard is open is proved by the texts of sign-ins and packets";

    internal static ProofScript Of(string id, ExposureGraph graph, PathQuestion question, PathProof answer)
    {
        var ways = Ways(graph, question);
        return Of(id, $"No path leads {question}.", graph, answer, ways, Open(ways, answer));
    }

    /// <summary>The same of the nodes that stand on all open paths: where there is one, none of more than one step is left without them.</summary>
    /// <param name="found">Whether there is a path.</param>
    /// <param name="cut">All of them; null where there are too many.</param>
    internal static ProofScript OfChokePoints(string id, ExposureGraph graph, PathQuestion question, PathProof found, PathProof answer, ImmutableArray<string>? cut)
    {
        var ways = Ways(graph, question);
        var queries = Open(ways, found);
        if (found.Outcome is Outcome.Fail && cut is { } nodes)
        {
            var longer = Longer(ways, [.. Numbers(Nodes(graph, question), node => nodes.Contains(node.Id))]);
            queries = queries.Add(new("Is there surely a way of more than one step without these nodes? Whatever is open is against it.", Openness.Against, Satisfiability.Unsat, longer.Demands));
        }
        return Of(id, $"No node stands on all open paths {question}.", graph, answer, ways, queries);
    }

    private static ProofScript Of(string id, string statement, ExposureGraph graph, PathProof answer, Ways ways, ImmutableArray<Query> queries) => new(
        id, statement, answer.Outcome, answer.Sentence, [.. queries.Select(query => query.Expected)], Semantics, Subset, PathProof.Assumptions, graph.Missing)
    {
        Body = Query.Body("QF_LIA", queries, ways.Declare),
    };

    private static ImmutableArray<Query> Open(Ways ways, PathProof answer) => Query.Of(Escapes.Of(answer.Outcome, isShown: answer.Path is not null), "way", _ => ways.Demands);

    /// <summary>Ways that have a node between, from the last entry on them to the first goal, and not by way of some nodes.</summary>
    private static Ways Longer(Ways ways, ImmutableHashSet<int> without)
    {
        var goals = ways.Goals.ToImmutableHashSet();
        return ways with
        {
            Steps = [.. ways.Steps.Where(step => !without.Contains(step.From) && !without.Contains(step.To)
                && !ways.Starts.Contains(step.To) && !goals.Contains(step.From) && !(ways.Starts.Contains(step.From) && goals.Contains(step.To)))],
            Goals = [.. ways.Goals.Where(goal => !ways.Starts.Contains(goal))],
        };
    }

    private static Ways Ways(ExposureGraph graph, PathQuestion question)
    {
        var nodes = Nodes(graph, question);
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

    private static ImmutableArray<GraphNode> Nodes(ExposureGraph graph, PathQuestion question)
    {
        var without = question.Without.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. graph.Nodes.Where(node => !without.Contains(node.Id))];
    }

    private static Claim IsOpen(GraphEdge edge) => edge.Guard.State switch
    {
        GuardState.Closed => Claim.No,
        GuardState.Unknown => Claim.Open($"whether {edge.Source.Name} {edge.Label} {edge.Target.Name}: {edge.Guard.Sentence}"),
        GuardState.Open => Claim.Yes,
    };

    private static IEnumerable<int> Numbers(ImmutableArray<GraphNode> nodes, Func<GraphNode, bool> wanted) => Enumerable.Range(0, nodes.Length).Where(i => wanted(nodes[i]));
}
