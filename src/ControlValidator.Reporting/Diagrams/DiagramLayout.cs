using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>
/// Where everything of a picture stands, in pixels. Steps lead down while few nodes stand side by side, and otherwise to the right, so that a long
/// path and a wide fan both fit a page.
/// </summary>
/// <param name="Nodes">The middle of each node.</param>
/// <param name="Routes">For each edge the points that it passes, from the middle of one node to that of the other.</param>
internal sealed record DiagramLayout(
    bool IsDown, double Width, double Height, ImmutableArray<(double X, double Y)> Nodes, ImmutableArray<ImmutableArray<(double X, double Y)>> Routes)
{
    public const double NodeWidth = 224;
    public const double NodeHeight = 54;

    private const int MostAbreast = 3;
    private const double Margin = 24;

    public static DiagramLayout Of(Diagram diagram)
    {
        var graph = new LayeredGraph(diagram);
        var order = LayerOrder.Find(graph);
        var isDown = order.All(static layer => layer.Length <= MostAbreast);
        var across = new LayerSpacing(graph, isDown ? NodeWidth + 56 : NodeHeight + 38, isDown ? 150 : 34).Place(order);
        var (size, gap) = isDown ? (NodeHeight, 92.0) : (NodeWidth, 336.0);
        var along = new double[across.Length];
        for (var layer = 0; layer < order.Length; layer++)
        {
            foreach (var place in order[layer])
                along[place] = Margin + (size / 2) + (layer * (size + gap));
        }
        var (low, high) = Extent(graph, across, isDown ? NodeWidth : NodeHeight);
        var length = (2 * Margin) + (order.Length * size) + (Math.Max(0, order.Length - 1) * gap);
        var breadth = high - low + (2 * Margin);
        return new(
            isDown, isDown ? breadth : length, isDown ? length : breadth,
            [.. Enumerable.Range(0, graph.Count).Select(At)], [.. graph.Routes.Select(route => route.Select(At).ToImmutableArray())]);

        (double X, double Y) At(int place) => isDown ? (across[place] - low + Margin, along[place]) : (along[place], across[place] - low + Margin);
    }

    private static (double Low, double High) Extent(LayeredGraph graph, double[] across, double size)
    {
        var (low, high) = (0.0, 0.0);
        for (var place = 0; place < across.Length; place++)
        {
            var half = place < graph.Count ? size / 2 : 0;
            (low, high) = place == 0 ? (across[0] - half, across[0] + half) : (Math.Min(low, across[place] - half), Math.Max(high, across[place] + half));
        }
        return (low, high);
    }
}
