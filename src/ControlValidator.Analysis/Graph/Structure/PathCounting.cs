using System.Globalization;

namespace ControlValidator.Analysis.Graph;

/// <summary>How many simple paths a space has, up to a length; one after the other, but never down a way that is too long to end.</summary>
/// <param name="longest">Steps that a path may have.</param>
/// <param name="most">Where to stop counting.</param>
internal sealed class PathCounting(PathSpace space, int longest, int most)
{
    private readonly CompactGraph graph = space.Graph;
    private readonly int[] distance = BreadthFirst.To(space.Graph, space.Goals, GuardState.Closed);
    private readonly bool[] taken = new bool[space.Graph.NodeCount];
    private long effort = (long)most * (longest + 1);
    private int found;

    public PathCount Count()
    {
        foreach (var entry in space.Entries)
        {
            if (distance[entry] == 0)
                found++;
            if (!Follow(entry))
                return new(found, IsExact: false);
        }
        return new(found, IsExact: true);
    }

    private bool Follow(int entry)
    {
        var open = new Stack<(int Node, int Edge)>([(entry, graph.Out(entry).First)]);
        taken[entry] = true;
        while (open.TryPop(out var top))
        {
            if (top.Edge == graph.Out(top.Node).End)
            {
                taken[top.Node] = false;
                continue;
            }
            open.Push(top with { Edge = top.Edge + 1 });
            var next = graph.TargetOf(top.Edge);
            if (taken[next] || open.Count + distance[next] > longest)
                continue;
            if (found == most || effort-- == 0)
                return false;
            if (distance[next] == 0)
            {
                found++;
                continue;
            }
            taken[next] = true;
            open.Push((next, graph.Out(next).First));
        }
        return true;
    }
}

/// <summary>A number of paths.</summary>
/// <param name="IsExact">False where there are at least so many, and counting stopped.</param>
public readonly record struct PathCount(int Count, bool IsExact)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(IsExact ? "" : "at least ")}{Count}");
}
