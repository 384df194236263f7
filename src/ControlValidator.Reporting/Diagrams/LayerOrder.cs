namespace ControlValidator.Reporting;

/// <summary>Orders the places of each layer so that few edges cross: by the middle of what they are joined to, down and up, keeping the best.</summary>
internal static class LayerOrder
{
    private const int Sweeps = 12;

    public static int[][] Find(LayeredGraph graph)
    {
        int[][] order = [.. graph.Layers.Select(static layer => (int[])layer.Clone())];
        var best = Copy(order);
        var fewest = Crossings(graph, order);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var isDown = sweep % 2 == 0;
            for (var i = 1; i < order.Length; i++)
            {
                var layer = isDown ? i : order.Length - 1 - i;
                Sort(graph, order, layer, isDown);
            }
            var crossings = Crossings(graph, order);
            if (crossings >= fewest)
                continue;
            (best, fewest) = (Copy(order), crossings);
        }
        return best;
    }

    private static int[][] Copy(int[][] order) => [.. order.Select(static layer => (int[])layer.Clone())];

    private static void Sort(LayeredGraph graph, int[][] order, int layer, bool isDown)
    {
        var at = Positions(order[isDown ? layer - 1 : layer + 1]);
        var own = Positions(order[layer]);
        order[layer] = [.. order[layer].OrderBy(place => Middle(isDown ? graph.Above(place) : graph.Below(place), at, own[place])).ThenBy(place => own[place])];
    }

    private static double Middle(IReadOnlyList<int> joined, Dictionary<int, int> at, int own) =>
        joined.Count == 0 ? own : joined.Sum(place => (double)at[place]) / joined.Count;

    private static Dictionary<int, int> Positions(int[] layer) => layer.Index().ToDictionary(static pair => pair.Item, static pair => pair.Index);

    private static int Crossings(LayeredGraph graph, int[][] order)
    {
        var crossings = 0;
        for (var layer = 0; layer + 1 < order.Length; layer++)
        {
            var at = Positions(order[layer + 1]);
            var ends = order[layer].SelectMany(place => graph.Below(place).Select(next => at[next]).Order()).ToList();
            for (var i = 0; i < ends.Count; i++)
            {
                for (var j = i + 1; j < ends.Count; j++)
                    crossings += ends[j] < ends[i] ? 1 : 0;
            }
        }
        return crossings;
    }
}
