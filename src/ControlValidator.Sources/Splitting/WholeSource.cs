namespace ControlValidator.Sources;

/// <summary>Gives the rows of a document that is held in memory while it is read, since they stand in many places of it.</summary>
internal sealed class WholeSource(Document document, Shape shape, SourceLimits limits) : RowSource
{
    private byte[]? text;
    private RowPlace[] places = [];
    private int next;

    public override int Rows => places.Length;

    public override bool TryNext(Batch batch)
    {
        if (text is null)
            Lay();
        if (text is null || next == places.Length)
            return false;
        var first = next;
        var bytes = 0;
        while (next < places.Length && (next == first || bytes < RowSplitter.Chunk))
            bytes += places[next++].Length;
        batch.Document = document;
        batch.Buffer = text;
        batch.Offset = 0;
        batch.FirstRow = first;
        batch.Rows = next - first;
        batch.Places = places;
        return true;
    }

    private void Lay()
    {
        if (document.Content.Length > limits.MemoryBytes)
        {
            document.Report(SourceRules.TooLarge, $"A document of kind {shape.Kind} is held in memory, and may have {limits.MemoryBytes >> 20} MB.");
            document.Break(0, "it is too long to be read", shape.Type);
            text = [];
            document.Sha256 = document.Content.Sha256 ?? Hashing.OfContent(document.Content);
            return;
        }
        text = document.Content.ReadAll();
        document.Sha256 = document.Content.Sha256 ?? Hashing.OfContent(document.Content);
        places = WholeLayout.Of(document, shape, text, limits);
        document.Places = places;
        document.Index.Reserve(places.Length);
    }
}
