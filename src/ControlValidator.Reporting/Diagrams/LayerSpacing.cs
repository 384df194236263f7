namespace ControlValidator.Reporting;

/// <summary>Spreads the places of each layer: in their order, without touching, and as near as may be to what they are joined to.</summary>
/// <param name="node">What a node takes, with the room beside it.</param>
/// <param name="passing">What an edge takes that passes.</param>
internal sealed class LayerSpacing(LayeredGraph graph, double node, double passing)
{
    private const int Rounds = 24;

    private double[] at = [];

    public double[] Place(int[][] order)
    {
        at = new double[order.Sum(static layer => layer.Length)];
        foreach (var layer in order)
            Spread(layer, static _ => 0);
        for (var round = 0; round < Rounds; round++)
        {
            var isForward = round % 2 == 0;
            foreach (var layer in isForward ? order : order.Reverse())
                Spread(layer, place => Wanted(place, isForward));
        }
        return at;
    }

    private double Room(int place) => place < graph.Count ? node : passing;

    private double Wanted(int place, bool isForward)
    {
        var joined = isForward ? graph.Above(place) : graph.Below(place);
        if (joined.Count == 0)
            joined = isForward ? graph.Below(place) : graph.Above(place);
        return joined.Count == 0 ? at[place] : joined.Sum(other => at[other]) / joined.Count;
    }

    // Neighbours that push each other stand together as a block, whose beginning is where its members want it on average.
    private void Spread(int[] layer, Func<int, double> wanted)
    {
        var blocks = new Stack<Block>();
        for (var i = 0; i < layer.Length; i++)
        {
            var room = Room(layer[i]);
            var block = new Block(wanted(layer[i]) - (room / 2), 1, room, i);
            while (blocks.TryPeek(out var before) && before.Start + before.Length > block.Start)
            {
                blocks.Pop();
                // those behind want the block to begin so much earlier as they stand within it
                block = new(before.Sum + block.Sum - (block.Count * before.Length), before.Count + block.Count, before.Length + block.Length, before.First);
            }
            blocks.Push(block);
        }
        var end = layer.Length;
        foreach (var block in blocks)
        {
            var start = block.Start;
            for (var i = block.First; i < end; i++)
            {
                at[layer[i]] = start + (Room(layer[i]) / 2);
                start += Room(layer[i]);
            }
            end = block.First;
        }
    }

    private sealed record Block(double Sum, int Count, double Length, int First)
    {
        public double Start => Sum / Count;
    }
}
