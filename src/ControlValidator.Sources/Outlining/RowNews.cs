namespace ControlValidator.Sources;

/// <summary>The messages of a <see cref="RowLog"/>: some rows, or the end of a document.</summary>
internal static class RowNews
{
    private const byte Some = 0;
    private const byte End = 1;

    /// <param name="outline">One for each row of the batch, or none.</param>
    public static void Write(BinaryWriter writer, Batch batch, bool isSuspect, IReadOnlyList<OutlinedRow> outline)
    {
        writer.Write(Some);
        writer.Write(batch.Document.Number);
        writer.Write(batch.Offset);
        writer.Write(batch.Length);
        writer.Write(batch.FirstRow);
        writer.Write(batch.Rows);
        writer.Write(batch.FirstLine);
        writer.Write(isSuspect);
        writer.Write(outline.Count > 0);
        var rows = new byte[outline.Count * OutlinedRow.MostBytes];
        var length = 0;
        for (var i = 0; i < outline.Count; i++)
            length += outline[i].Write(rows.AsSpan(length));
        writer.Write(rows, 0, length);
    }

    public static void Write(BinaryWriter writer, Document document, int rows)
    {
        writer.Write(End);
        writer.Write(document.Number);
        writer.Write(rows);
        Write(writer, document.Head);
        Write(writer, document.Tail);
        writer.Write(document.TailLine);
        writer.Write(document.EnvelopeIsCut);
        writer.Write(document.Lost.Count);
        foreach (var lost in document.Lost)
        {
            writer.Write(lost.Row);
            writer.Write(lost.Reason);
            writer.Write(lost.Type ?? "");
        }
    }

    /// <summary>Takes over what a message says.</summary>
    /// <returns>Whether there are rows in the batch now.</returns>
    /// <exception cref="EndOfStreamException">The document is no longer what it was when it was cut.</exception>
    public static bool Take(byte[] message, List<Document> documents, Batch batch)
    {
        using var reader = new BinaryReader(new MemoryStream(message, writable: false));
        var isSome = reader.ReadByte() == Some;
        var document = documents[reader.ReadInt32()];
        if (isSome)
            TakeRows(reader, message, document, batch);
        else
            TakeEnd(reader, document);
        return isSome;
    }

    private static void TakeRows(BinaryReader reader, byte[] message, Document document, Batch batch)
    {
        batch.Document = document;
        batch.Places = null;
        batch.Offset = reader.ReadInt64();
        batch.Length = reader.ReadInt32();
        batch.FirstRow = reader.ReadInt32();
        batch.Rows = reader.ReadInt32();
        batch.FirstLine = reader.ReadInt32();
        batch.Suspect = reader.ReadBoolean();
        batch.IsLookedAt = true;
        batch.Outline = reader.ReadBoolean() ? Outline(message.AsSpan((int)reader.BaseStream.Position), batch.Rows) : null;
        // brackets before and behind
        batch.Grow(Batch.Front + batch.Length + 1);
        if (document.Content.Read(batch.Offset, batch.Buffer.AsSpan(Batch.Front, batch.Length)) < batch.Length)
            throw new EndOfStreamException($"{document.Path} has become shorter.");
        document.Index.Reserve(batch.FirstRow + batch.Rows);
    }

    private static OutlinedRow[] Outline(ReadOnlySpan<byte> bytes, int count)
    {
        var rows = new OutlinedRow[count];
        var at = 0;
        for (var i = 0; i < count; i++)
            rows[i] = OutlinedRow.Read(bytes, ref at);
        return rows;
    }

    private static void TakeEnd(BinaryReader reader, Document document)
    {
        var rows = reader.ReadInt32();
        document.Index.Reserve(rows);
        document.Head = reader.ReadBytes(reader.ReadInt32());
        document.Tail = reader.ReadBytes(reader.ReadInt32());
        document.TailLine = reader.ReadInt32();
        document.EnvelopeIsCut = reader.ReadBoolean();
        for (var left = reader.ReadInt32(); left > 0; left--)
            document.Lose(reader.ReadInt32(), reader.ReadString(), reader.ReadString() is { Length: > 0 } type ? type : null);
        if (document.Shape is { Rows: { } at } shape)
            Envelope.Read(document, shape, at, rows);
    }

    private static void Write(BinaryWriter writer, byte[] bytes)
    {
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }
}
