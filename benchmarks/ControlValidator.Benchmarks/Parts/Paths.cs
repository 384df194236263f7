using BenchmarkDotNet.Attributes;
using ControlValidator.Analysis.Graph;
using ControlValidator.Benchmarks.Estates;
using QuikGraph;
using QuikGraph.Algorithms.Observers;
using QuikGraph.Algorithms.Search;

namespace ControlValidator.Benchmarks.Parts;

/// <summary>
/// Distances from ten entries to every node, in a graph of a tenth as many nodes as edges, with few nodes that have many edges, as groups and
/// subscriptions do. Beside ours a <see cref="Dictionary{TKey, TValue}"/> of lists, and QuikGraph with an entry before the entries, since it
/// knows only one.
/// </summary>
[MemoryDiagnoser]
[SimpleJob(launchCount: 1, warmupCount: 1, iterationCount: 5)]
public class Paths
{
    private const int Entries = 10;
    private const int Before = -1;

    private static readonly int[] From = [.. Enumerable.Range(0, Entries)];

    private CompactGraph? compact;
    private Dictionary<int, List<int>>? dictionary;
    private AdjacencyGraph<int, SEdge<int>>? quik;

    [Params(1_000_000, 10_000_000)]
    public int Edges { get; set; }

    private int Nodes => Edges / 10;

    [GlobalSetup(Target = nameof(Compact))]
    public void MakeCompact() => compact = Build();

    [GlobalSetup(Target = nameof(CutAndPaths))]
    public void MakeForCut() => compact = Build();

    [GlobalSetup(Target = nameof(PlainDictionary))]
    public void MakeDictionary()
    {
        dictionary = new(Nodes);
        foreach (var (source, target) in Drawn())
        {
            if (!dictionary.TryGetValue(source, out var targets))
                dictionary.Add(source, targets = []);
            targets.Add(target);
        }
    }

    [GlobalSetup(Target = nameof(QuikGraph))]
    public void MakeQuik()
    {
        quik = new(allowParallelEdges: true, Nodes);
        quik.AddVertexRange(Enumerable.Range(0, Nodes));
        quik.AddVertex(Before);
        quik.AddEdgeRange(Drawn().Select(edge => new SEdge<int>(edge.Source, edge.Target)));
        quik.AddEdgeRange(From.Select(entry => new SEdge<int>(Before, entry)));
    }

    /// <summary>Sorting the edges into the graph.</summary>
    [Benchmark]
    public object Building() => Build();

    [Benchmark(Baseline = true)]
    public int Compact() => Sum(BreadthFirst.From(compact!, From, GuardState.Open));

    /// <summary>The part between entries and ten goals, its first ten paths and its smallest cut.</summary>
    [Benchmark]
    public int CutAndPaths()
    {
        var space = new PathSpace(compact!, From, [.. Enumerable.Range(Nodes - Entries, Entries)], GuardState.Open);
        return VertexCut.Find(space).Length + new ShortestPaths(space).InOrder().Take(10).Sum(path => path.Edges.Length);
    }

    [Benchmark]
    public int PlainDictionary()
    {
        var distance = From.ToDictionary(static entry => entry, static _ => 0);
        var waiting = new Queue<int>(From);
        while (waiting.TryDequeue(out var node))
        {
            foreach (var next in dictionary!.GetValueOrDefault(node) ?? [])
            {
                if (distance.TryAdd(next, distance[node] + 1))
                    waiting.Enqueue(next);
            }
        }
        return distance.Values.Sum();
    }

    [Benchmark]
    public double QuikGraph()
    {
        var search = new BreadthFirstSearchAlgorithm<int, SEdge<int>>(quik!);
        var distances = new VertexDistanceRecorderObserver<int, SEdge<int>>(static _ => 1);
        using (distances.Attach(search))
            search.Compute(Before);
        return distances.Distances.Values.Sum();
    }

    private CompactGraph Build()
    {
        var list = new EdgeList();
        foreach (var (source, target) in Drawn())
            list.Add(source, target);
        return new(Nodes, list);
    }

    // The product of two even draws has a long tail.
    private IEnumerable<(int Source, int Target)> Drawn()
    {
        var dice = new Dice(42);
        for (var i = 0; i < Edges; i++)
            yield return ((int)((long)dice.Below(Nodes) * dice.Below(Nodes) / Nodes), dice.Below(Nodes));
    }

    private static int Sum(int[] distances)
    {
        var sum = 0;
        foreach (var distance in distances)
            sum += Math.Max(distance, 0);
        return sum;
    }
}
