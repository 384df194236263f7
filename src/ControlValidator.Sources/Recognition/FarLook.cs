using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>
/// Looks for what a document is where its beginning does not tell: rows may stand behind anything. Reads once through the text, in
/// bounded memory, as far as it takes.
/// </summary>
internal sealed class FarLook(Content content)
{
    /// <summary>Longer texts and names are passed over unread.</summary>
    private const int Longest = 1 << 20;

    private readonly Drawing drawing = new();
    private readonly byte[] buffer = new byte[Longest + 2];
    private JsonReaderState state = new(Drawing.Options);
    private int filled;
    private long next;
    private int line = 1;

    /// <returns>What the document is; null where no reader knows it, or it is no JSON up to there.</returns>
    public static Shape? Recognise(Content content)
    {
        try
        {
            return new FarLook(content).Look();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Shape? Look()
    {
        while (true)
        {
            var ended = Fill();
            var text = buffer.AsSpan(0, filled);
            var reader = new Utf8JsonReader(text, ended, state);
            drawing.Add(ref reader, text, next - filled, line);
            if (Recogniser.Recognise(drawing.Outline) is { } shape)
                return shape;
            if (ended || IsHopeless(drawing.Outline.Roots))
                return null;
            state = reader.CurrentState;
            var read = (int)reader.BytesConsumed;
            if (read == 0 && filled >= Longest && !PassText())
                return null;
            Drop(read);
        }
    }

    /// <summary>Whether nothing that may follow can tell more.</summary>
    private static bool IsHopeless(List<Sketch> roots) =>
        roots.Count > 1
        || (roots is [{ Kind: JsonTokenType.StartArray, Items: [.., { Complete: true }] list }] && list.Count == Drawing.MostItems);

    /// <returns>Whether the document has ended.</returns>
    private bool Fill()
    {
        var wanted = Math.Max(0, Longest - filled);
        var read = content.Read(next, buffer.AsSpan(filled, wanted));
        filled += read;
        next += read;
        return read < wanted || next >= content.Length;
    }

    private void Drop(int read)
    {
        line += buffer.AsSpan(0, read).Count((byte)'\n');
        buffer.AsSpan(read, filled - read).CopyTo(buffer);
        filled -= read;
    }

    /// <summary>Puts an empty text in place of one that fills the buffer, and goes on behind its end.</summary>
    /// <returns>Whether it is a text, and has an end.</returns>
    private bool PassText()
    {
        var begin = buffer.AsSpan(0, filled).IndexOf((byte)'"');
        if (begin < 0 || !IsBetween(buffer.AsSpan(0, begin)))
            return false;
        var rest = buffer.AsSpan(begin + 1, filled - begin - 1);
        var escaped = false;
        while (true)
        {
            for (var i = 0; i < rest.Length; i++)
            {
                if (escaped)
                    escaped = false;
                else if (rest[i] == '\\')
                    escaped = true;
                else if (rest[i] == '"')
                    return Resume(begin, rest[(i + 1)..]);
            }
            rest = buffer.AsSpan(begin + 2, content.Read(next, buffer.AsSpan(begin + 2, Longest - begin - 2)));
            next += rest.Length;
            if (rest.IsEmpty)
                return false;
        }
    }

    /// <summary>Whether a stretch holds only what stands between a value and the next.</summary>
    private static bool IsBetween(ReadOnlySpan<byte> text)
    {
        foreach (var character in text)
        {
            if (character is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or (byte)':'))
                return false;
        }
        return true;
    }

    private bool Resume(int begin, ReadOnlySpan<byte> rest)
    {
        // what follows keeps its distance to the place that the document is read from next
        rest.CopyTo(buffer.AsSpan(begin + 2));
        buffer[begin] = buffer[begin + 1] = (byte)'"';
        filled = begin + 2 + rest.Length;
        return true;
    }
}
