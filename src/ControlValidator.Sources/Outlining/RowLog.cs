namespace ControlValidator.Sources;

/// <summary>
/// How the rows of an estate were cut, told to processes that judge the same estate: they need neither find its rows once more, nor look whether
/// these are in order. Written by several threads while they read; read from its beginning by anybody, as it grows.
/// </summary>
public sealed class RowLog
{
    /// <summary>Who tells them on is woken for so many messages at a time: waking it takes as long as many a batch.</summary>
    private const int Few = 16;
    private const int MostAtOnce = 64;

    private readonly object gate = new();
    private readonly List<byte[]> messages = [];
    private bool ended;

    /// <summary>
    /// All of it, message by message for <see cref="OpenedEstate.Follow"/> on the other side, and as many at a time as there are; waits for what is not written yet.
    /// </summary>
    public IEnumerable<IReadOnlyList<byte[]>> Messages
    {
        get
        {
            for (var place = 0; From(place) is { Count: > 0 } some; place += some.Count)
                yield return some;
        }
    }

    /// <param name="outline">Its rows, where they were outlined.</param>
    internal void Add(Batch batch, bool isSuspect, IReadOnlyList<OutlinedRow>? outline = null) => Add(writer => RowNews.Write(writer, batch, isSuspect, outline ?? []));

    internal void Add(Document document, int rows) => Add(writer => RowNews.Write(writer, document, rows));

    internal void End()
    {
        lock (gate)
        {
            ended = true;
            Monitor.PulseAll(gate);
        }
    }

    private void Add(Action<BinaryWriter> content)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        content(writer);
        writer.Flush();
        lock (gate)
        {
            messages.Add(bytes.ToArray());
            if (messages.Count < Few || messages.Count % Few == 0)
                Monitor.PulseAll(gate);
        }
    }

    private List<byte[]> From(int place)
    {
        lock (gate)
        {
            while (place == messages.Count && !ended)
                Monitor.Wait(gate);
            return messages.GetRange(place, Math.Min(MostAtOnce, messages.Count - place));
        }
    }
}
