namespace ControlValidator.Sources;

/// <summary>Hands out rows as another process has cut them; only documents that are laid out as a whole are laid out here.</summary>
/// <param name="next">The next message of that process's log; null at its end.</param>
internal sealed class ToldFeed(List<Document> documents, SourceLimits limits, Func<byte[]?> next) : Feed(documents.FindAll(d => d.Shape is { Rows: null }), limits, log: null)
{
    private readonly Lock gate = new();
    private bool ended;

    public override bool TryNext(Batch batch)
    {
        if (base.TryNext(batch))
            return true;
        lock (gate)
        {
            while (!ended && next() is { } message)
            {
                if (RowNews.Take(message, documents, batch))
                    return true;
            }
            return !(ended = true);
        }
    }
}
