namespace ControlValidator.Engine;

/// <summary>
/// Verdicts, as many as there are. A list of our own, since the framework's generic collections over a structure of ours are
/// compiled anew at every start of the process.
/// </summary>
internal sealed class JudgedList
{
    private Judged[] items;

    internal JudgedList()
        : this(new Judged[64], 0)
    {
    }

    private JudgedList(Judged[] items, int count)
    {
        this.items = items;
        Count = count;
    }

    internal int Count { get; private set; }

    internal Judged this[int index] => items[index];

    /// <summary>A list of just these, which is theirs from now on.</summary>
    internal static JudgedList Of(Judged[] items) => new(items, items.Length);

    internal void Add(Judged judged)
    {
        if (Count == items.Length)
            Reserve(Count);
        items[Count++] = judged;
    }

    /// <summary>Makes room for so many more at once.</summary>
    internal void Reserve(int more)
    {
        if (items.Length - Count >= more)
            return;
        var larger = new Judged[Count + more];
        Array.Copy(items, larger, Count);
        items = larger;
    }
}
