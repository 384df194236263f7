namespace ControlValidator.Engine;

/// <summary>
/// Verdicts, as many as there are. A list of our own, since the framework's generic collections over a structure of ours are
/// compiled anew at every start of the process.
/// </summary>
internal sealed class JudgedList
{
    private Judged[] items = new Judged[64];

    internal int Count { get; private set; }

    internal Judged this[int index] => items[index];

    internal void Add(Judged judged)
    {
        if (Count == items.Length)
        {
            var larger = new Judged[items.Length * 2];
            for (var i = 0; i < Count; i++)
                larger[i] = items[i];
            items = larger;
        }
        items[Count++] = judged;
    }

    internal void AddAll(JudgedList other)
    {
        for (var i = 0; i < other.Count; i++)
            Add(other.items[i]);
    }

    /// <summary>Orders by check, then by origin: a heap sort, in place, the same time for every input.</summary>
    internal void Sort()
    {
        for (var root = (Count / 2) - 1; root >= 0; root--)
            SiftDown(root, Count);
        for (var end = Count - 1; end > 0; end--)
        {
            (items[0], items[end]) = (items[end], items[0]);
            SiftDown(0, end);
        }
    }

    private void SiftDown(int root, int end)
    {
        while ((2 * root) + 1 is var child && child < end)
        {
            if (child + 1 < end && items[child].CompareTo(items[child + 1]) < 0)
                child++;
            if (items[root].CompareTo(items[child]) >= 0)
                return;
            (items[root], items[child]) = (items[child], items[root]);
            root = child;
        }
    }
}
