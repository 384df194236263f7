namespace ControlValidator.Sources;

/// <summary>
/// Hands out the rows of all documents in batches, one document after the other. Reading and cutting are done by whoever asks, one at a
/// time, while the others parse what they got.
/// </summary>
/// <param name="log">Is told where documents end; null where nobody asks.</param>
internal class Feed(List<Document> documents, SourceLimits limits, RowLog? log) : IDisposable
{
    private readonly Lock gate = new();
    private int next;
    private RowSource? source;

    public virtual bool TryNext(Batch batch)
    {
        lock (gate)
        {
            while (true)
            {
                if (source is null && !Advance())
                    return false;
                if (source is not null && TryTake(batch))
                    return true;
                End();
            }
        }
    }

    public void Dispose() => source?.Dispose();

    private bool Advance()
    {
        if (next == documents.Count)
            return false;
        var document = documents[next++];
        source = document.Shape switch
        {
            null => new NoRows(document),
            { Rows: { } rows } => new RowSplitter(document, rows, limits),
            { } shape => new WholeSource(document, shape, limits),
        };
        return true;
    }

    private bool TryTake(Batch batch)
    {
        var document = documents[next - 1];
        try
        {
            return source?.TryNext(batch) ?? false;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            document.Report(SourceRules.Unreadable, "The file could not be read to its end.");
            document.Lose(document.Index.Count, "its file could not be read", document.Shape?.Type);
            return false;
        }
    }

    private void End()
    {
        var document = documents[next - 1];
        if (document.Shape is { Rows: { } rows } shape && source is not null)
        {
            Envelope.Read(document, shape, rows, source.Rows);
            log?.Add(document, source.Rows);
        }
        source?.Dispose();
        source = null;
    }

    /// <summary>A document that no reader knows is read only for its digest.</summary>
    private sealed class NoRows(Document document) : RowSource
    {
        public override int Rows => 0;

        public override bool TryNext(Batch batch)
        {
            document.Sha256 = document.Content.Sha256 ?? Hashing.OfContent(document.Content);
            return false;
        }
    }
}
