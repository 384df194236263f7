using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Analysis.Graph;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Analysis.Tests.Graph;

/// <summary>Each answer about paths is what a solver says to the text that goes with it.</summary>
public sealed class CheckingPaths
{
    [Test]
    public void On_made_up_graphs()
    {
        var scripts = Enumerable.Range(0, Solver.Rounds(60) * 5).Select(Draw).SelectMany(graph => new[] { int.MaxValue, 2 }.Select(within => Graph(graph).Script("drawn", Question(graph, within)))).ToList();

        Assert.That(scripts.Chunk(50).Select(Solver.Disagreement).OfType<string>(), Is.Empty);
        Assert.That(scripts.Select(script => script.Outcome).Distinct().Count(), Is.EqualTo(4), "all answers are among them");
    }

    [Test]
    public void On_nodes_between_in_made_up_graphs()
    {
        var scripts = Enumerable.Range(0, Solver.Rounds(60) * 5).Select(Draw).Select(graph => Graph(graph).ChokePointScript("drawn", Question(graph, int.MaxValue))).ToList();

        Assert.That(scripts.Chunk(50).Select(Solver.Disagreement).OfType<string>(), Is.Empty);
        Assert.That(scripts.Select(script => (script.Outcome, script.Expected.Length)).Distinct(), Is.SupersetOf([(Outcome.Fail, 2), (Outcome.Pass, 2), (Outcome.Pass, 1)]));
    }

    [TestCase(Criticality.VeryHigh)]
    [TestCase(Criticality.Low)]
    public void On_the_example(Criticality least)
    {
        using var estate = Estate.Open([Checkout.PathOf("examples", "contoso")], Stream.Null, new(1, AsOf: null, SourceLimits.Default));
        estate.Read();
        var graph = estate.Snapshot.Graph;
        ProofScript[] scripts = [.. Enum.GetValues<EntryClass>().Select(entry => graph.Script($"from {entry}", new() { From = [entry], To = least }))];

        Assert.That(Solver.Disagreement(scripts), Is.Null);
    }

    private static SmallGraph Draw(int seed)
    {
        var dice = new Dice(seed);
        var nodes = 1 + dice.Roll(8);
        return new(
            nodes, [.. Some(2 * nodes).Select(_ => new SmallEdge(dice.Roll(nodes), dice.Roll(nodes), (GuardState)Math.Min(2, dice.Roll(4))))],
            [.. Some(3).Select(_ => dice.Roll(nodes))], [.. Some(3).Select(_ => dice.Roll(nodes))], [.. Some(2).Select(_ => dice.Roll(nodes))]);

        IEnumerable<int> Some(int most) => Enumerable.Range(0, dice.Roll(most + 1));
    }

    private static PathQuestion Question(SmallGraph drawn, int within) => new() { Within = within, Without = [.. drawn.Gone.Select(gone => $"n{gone}")] };

    private static ExposureGraph Graph(SmallGraph drawn)
    {
        var numbers = Enumerable.Range(0, drawn.Nodes).ToList();
        ImmutableArray<GraphNode> nodes = [.. numbers.Select(i => new GraphNode($"n{i}", "user", $"n{i}")
        {
            Entry = drawn.Entries.Contains(i) ? EntryClass.Internet : null,
            Criticality = drawn.Goals.Contains(i) ? Criticality.VeryHigh : Criticality.None,
        })];
        EdgeFacts[] facts = [.. Enum.GetValues<GuardState>().Select(state => new EdgeFacts(new(GuardKind.Export, state, $"{state}"), []))];
        var list = new EdgeList();
        foreach (var edge in drawn.Edges)
            list.Add(edge.Source, edge.Target, state: edge.State, proof: (int)edge.State);
        var content = new GraphContent(new(drawn.Nodes, list), nodes, ["authenticates as"], facts, [], [], numbers.ToDictionary(i => $"n{i}"));
        return new(content, new Harbour().Snapshot());
    }
}
