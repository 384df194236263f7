using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ControlValidator.Sources;

/// <summary>Goes through the tokens of a JSON text by the grammar (RFC 8259), object after object.</summary>
/// <param name="positions">Where the tokens begin, each of them in the text; of a string, its two quotes.</param>
/// <param name="names">Notices names that repeat, of which no text is taken.</param>
/// <param name="deepest">Deepest nesting that is gone into; at most 63.</param>
internal ref struct TokenWalk(ReadOnlySpan<byte> text, ReadOnlySpan<int> positions, RepeatedNames names, int deepest)
{
    /// <summary>'[' and '{', ']' and '}' differ in it alone.</summary>
    private const int Curly = 0x20;

    private readonly ReadOnlySpan<byte> text = text;
    private readonly ReadOnlySpan<int> positions = positions;
    private int next;
    private int depth;

    /// <summary>Behind the last token that was passed over.</summary>
    private int behind;

    /// <summary>One bit for each level that is open, the lowest for the innermost: whether it is an object.</summary>
    private ulong objects;

    public readonly bool HasEnded => next == positions.Length;

    private readonly bool IsInObject => (objects & 1) != 0;

    /// <summary>How many colons and commas have been found in their places.</summary>
    public int Separators { get; private set; }

    /// <summary>Whether a comma stands behind the last token.</summary>
    public bool TryComma() => TrySeparator((byte)',', behind);

    public bool TryReadRow(out OutlinedRow row)
    {
        row = default;
        var facts = default(RowFacts);
        if (HasEnded || Sign(next) != '{')
            return false;
        var start = Position(next++);
        Open(isObject: true);
        var isFirst = true;
        while (next < positions.Length)
        {
            var sign = Sign(next);
            if ((sign | Curly) == '}')
            {
                if (IsInObject != (sign == '}'))
                    return false;
                Close();
                isFirst = false;
                if (depth > 0)
                    continue;
                row = facts.ToRow(text, start, behind);
                return true;
            }
            if ((!isFirst && !TryComma()) || !TryItem(ref facts, out isFirst))
                return false;
        }
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Open(bool isObject)
    {
        objects = objects << 1 | (isObject ? 1UL : 0);
        depth++;
        _ = names.Open();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Close()
    {
        behind = Position(next++) + 1;
        objects >>= 1;
        depth--;
        names.Close();
    }

    /// <param name="opened">Whether it is one in which others follow.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryItem(ref RowFacts facts, out bool opened)
    {
        opened = false;
        var (start, end) = (0, 0);
        return (!IsInObject || TryName(out start, out end)) && next < positions.Length && TryValue(ref facts, start, end, out opened);
    }

    /// <summary>A string, whose end is the next token, a colon, and one token more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryName(out int start, out int end)
    {
        start = end = 0;
        if (next + 2 >= positions.Length || Sign(next) != '"')
            return false;
        start = Position(next) + 1;
        end = Position(next + 1);
        next += 2;
        return TrySeparator((byte)':', end + 1) && !names.Repeats(text, start, end);
    }

    /// <param name="nameStart">Of its name, which only properties have.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryValue(ref RowFacts facts, int nameStart, int nameEnd, out bool opened)
    {
        var at = Position(next);
        var sign = Sign(next++);
        opened = (sign | Curly) == '{';
        // a string that is begun is ended, or its text has no marks
        if (sign == '"')
            behind = Position(next++) + 1;
        else if (!opened && !TryWord(at))
            return false;
        if (depth == 1)
            facts.Note(text[nameStart..nameEnd], new(sign == '"' ? new(at + 1, behind - 1) : default, Says: sign != 'n'));
        if (!opened)
            return true;
        if (depth >= deepest)
            return false;
        Open(sign == '{');
        return true;
    }

    private bool TryWord(int at)
    {
        var length = JsonWord.Length(text[at..]);
        behind = at + length;
        return length > 0;
    }

    /// <summary>Looks in the one place where it may stand, blanks aside; another token follows there, or has to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TrySeparator(byte sign, int at)
    {
        Separators++;
        return (at < text.Length && text[at] == sign) || IsBehindBlanks(sign, at);
    }

    private readonly bool IsBehindBlanks(byte sign, int at)
    {
        var rest = text[at..];
        var blanks = Blank.Before(rest);
        return blanks < rest.Length && rest[blanks] == sign;
    }

    /// <summary>Where a token begins that the caller knows to be there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int Position(int token) => Unsafe.Add(ref MemoryMarshal.GetReference(positions), token);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte Sign(int token) => Unsafe.Add(ref MemoryMarshal.GetReference(text), Position(token));
}
