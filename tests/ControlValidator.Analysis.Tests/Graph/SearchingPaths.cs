using ControlValidator.Analysis.Graph;
using FsCheck;
using FsCheck.Fluent;

namespace ControlValidator.Analysis.Tests.Graph;

/// <summary>Distances, paths, cuts and counts are those that trying everything gives.</summary>
public sealed class SearchingPaths
{
    private static readonly Config Thorough = Config.QuickThrowOnFailure.WithMaxTest(3000);

    [Test]
    public void A_distance_is_the_length_of_the_shortest_path() => Each((graph, compact, least) =>
    {
        var ahead = BreadthFirst.From(compact, graph.Entries, least, graph.IsGone);
        var back = BreadthFirst.To(compact, graph.Entries, least, graph.IsGone);
        for (var node = 0; node < graph.Nodes; node++)
        {
            var there = (graph with { Goals = [node] }).AllPaths(least);
            var home = (graph with { Entries = [node], Goals = graph.Entries }).AllPaths(least);

            Assert.That(ahead[node], Is.EqualTo(there.Count == 0 ? -1 : there.Min(path => path.Edges.Length)));
            Assert.That(back[node], Is.EqualTo(home.Count == 0 ? -1 : home.Min(path => path.Edges.Length)));
            if (ahead[node] > 0)
                Assert.That(there.Select(path => string.Join(',', path.Edges)), Does.Contain(string.Join(',', BreadthFirst.PathTo(compact, ahead, node, least))));
        }
    });

    [Test]
    public void Paths_come_shortest_first_and_each_once() => Each((graph, compact, least) =>
    {
        var space = new PathSpace(compact, graph.Entries, graph.Goals, least, graph.IsGone);

        var found = new ShortestPaths(space).InOrder().Select(path => new SimplePath(space.NodeInWhole(path.Start), [.. path.Edges.Select(space.EdgeInWhole)]));
        var expected = graph.AllPaths(least).Select(path => new SimplePath(path.Start, path.Edges)).Order(PathOrder.Instance);

        Assert.That(found.Select(Shown), Is.EqualTo(expected.Select(Shown)));
    });

    [Test]
    public void A_cut_is_the_smallest_set_that_leaves_only_paths_of_one_step() => Each((graph, compact, least) =>
    {
        var space = new PathSpace(compact, graph.Entries, graph.Goals, least, graph.IsGone);

        int[] cut = [.. VertexCut.Find(space).Select(space.NodeInWhole)];

        var between = Enumerable.Range(0, graph.Nodes).Except(graph.Entries).Except(graph.Goals).ToList();
        Assert.That(cut, Is.SubsetOf(between));
        Assert.That(Leaves(cut), Is.True, "something is left");
        Assert.That(Subsets(between).Where(set => set.Count < cut.Length).Any(Leaves), Is.False, "a smaller one is enough");

        bool Leaves(IEnumerable<int> set) => graph.AllPaths(least, set).TrueForAll(path => path.Edges.Length <= 1);
    });

    [TestCase(0), TestCase(2), TestCase(4), TestCase(20)]
    public void A_count_is_that_of_the_paths_up_to_a_length(int longest) => Each((graph, compact, least) =>
    {
        var space = new PathSpace(compact, graph.Entries, graph.Goals, least, graph.IsGone);

        var count = new PathCounting(space, longest, most: 100_000).Count();

        Assert.That(count, Is.EqualTo(new PathCount(graph.AllPaths(least).Count(path => path.Edges.Length <= longest), IsExact: true)));
    });

    [Test]
    public void A_count_that_stops_says_so()
    {
        var list = new EdgeList();
        for (var layer = 0; layer < 40; layer++)
        {
            foreach (var (from, to) in new[] { (0, 0), (0, 1), (1, 0), (1, 1) })
                list.Add(2 * layer + from, 2 * layer + 2 + to);
        }

        var count = new PathCounting(new(new(82, list), [0], [80], GuardState.Open), longest: 40, most: 1000).Count();

        Assert.That(count, Is.EqualTo(new PathCount(1000, IsExact: false)), "there are more than 500 thousand million");
    }

    [Test]
    public void A_circle_of_a_hundred_thousand_nodes_is_gone_round_without_recursion()
    {
        const int Nodes = 100_000;
        var list = new EdgeList();
        for (var node = 0; node < Nodes; node++)
            list.Add(node, (node + 1) % Nodes);
        var graph = new CompactGraph(Nodes, list);
        var space = new PathSpace(graph, [0], [Nodes - 1], GuardState.Open);

        Assert.That(BreadthFirst.From(graph, [0], GuardState.Open)[Nodes - 1], Is.EqualTo(Nodes - 1));
        Assert.That(new ShortestPaths(space).InOrder().First().Edges, Has.Length.EqualTo(Nodes - 1));
        Assert.That(VertexCut.Find(space), Is.EqualTo<int>([1]));
        Assert.That(new PathCounting(space, Nodes, most: 10).Count(), Is.EqualTo(new PathCount(1, IsExact: true)));
    }

    [Test]
    public void An_edge_takes_no_more_than_24_bytes() => Assert.That(CompactGraph.BytesPerEdge, Is.LessThanOrEqualTo(24));

    [Test]
    public void The_source_of_each_edge_is_found_again() => Each((graph, compact, _) =>
        Assert.That(Enumerable.Range(0, compact.EdgeCount).Select(compact.SourceOf), Is.EqualTo(graph.Numbered.Select(edge => edge.Source))));

    private static void Each(Action<SmallGraph, CompactGraph, GuardState> holds) => Check.One(Thorough, Prop.ForAll(SmallGraph.Any, graph =>
    {
        foreach (var least in new[] { GuardState.Unknown, GuardState.Open })
            holds(graph, graph.Compact(), least);
    }));

    private static string Shown(SimplePath path) => $"{path.Start}: {string.Join(' ', path.Edges)}";

    private static IEnumerable<List<int>> Subsets(List<int> of) =>
        Enumerable.Range(0, 1 << of.Count).Select(bits => of.Where((_, i) => (bits >> i & 1) == 1).ToList());
}
