using System.Runtime.CompilerServices;

namespace ControlValidator.Sources;

/// <summary>Goes through the tokens of a JSON text by the grammar (RFC 8259), object after object.</summary>
/// <param name="positions">Where the tokens begin; of a string, its two quotes.</param>
/// <param name="names">Notices names that repeat, of which no text is taken.</param>
/// <param name="deepest">Deepest nesting that is gone into; at most 63.</param>
internal ref struct TokenWalk(ReadOnlySpan<byte> text, ReadOnlySpan<int> positions, RepeatedNames names, int deepest)
{
    private readonly ReadOnlySpan<byte> text = text;
    private readonly ReadOnlySpan<int> positions = positions;
    private int next;
    private int depth;

    /// <summary>One bit for each level that is open, the lowest for the innermost: whether it is an object.</summary>
    private ulong objects;

    /// <summary>Whether nothing stands yet at the innermost level.</summary>
    private bool isFirst;

    public readonly bool HasEnded => next == positions.Length;

    private readonly bool IsInObject => (objects & 1) != 0;

    /// <summary>Passes over a token of one byte; false where another stands there, or none.</summary>
    public bool TryPass(byte sign)
    {
        if (HasEnded || text[positions[next]] != sign)
            return false;
        next++;
        return true;
    }

    public bool TryReadRow(out OutlinedRow row)
    {
        row = default;
        var facts = default(RowFacts);
        var start = HasEnded ? 0 : positions[next];
        if (!TryPass((byte)'{'))
            return false;
        _ = Open(isObject: true);
        while (depth > 0)
        {
            if (TryPass(IsInObject ? (byte)'}' : (byte)']'))
                Close();
            else if (!TryItem(ref facts))
                return false;
        }
        row = facts.ToRow(text, start, positions[next - 1] + 1);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Open(bool isObject)
    {
        objects = objects << 1 | (isObject ? 1UL : 0);
        depth++;
        isFirst = true;
        return !names.Open();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Close()
    {
        objects >>= 1;
        depth--;
        isFirst = false;
        names.Close();
    }

    private bool TryItem(ref RowFacts facts)
    {
        if (!isFirst && !TryPass((byte)','))
            return false;
        isFirst = false;
        var name = default(Range);
        return (!IsInObject || TryName(out name)) && !HasEnded && TryValue(name, ref facts);
    }

    /// <summary>A string, whose end is the next token, and a colon.</summary>
    private bool TryName(out Range name)
    {
        name = default;
        if (next + 2 >= positions.Length || text[positions[next]] != '"' || text[positions[next + 2]] != ':')
            return false;
        var (start, end) = (positions[next] + 1, positions[next + 1]);
        name = new(start, end);
        next += 3;
        return !names.Repeats(text, start, end);
    }

    private bool TryValue(Range name, ref RowFacts facts)
    {
        var at = positions[next++];
        var value = default(Range);
        var isNull = false;
        var opens = false;
        switch (text[at])
        {
            case (byte)'"':
                value = new(at + 1, positions[next++]);
                break;
            case (byte)'{' or (byte)'[':
                opens = true;
                break;
            default:
                if (!JsonWord.Is(text[at..], out isNull))
                    return false;
                break;
        }
        if (depth == 1)
            facts.Note(text[name], new(value, Says: !isNull));
        return !opens || (depth < deepest && Open(text[at] == '{'));
    }
}
