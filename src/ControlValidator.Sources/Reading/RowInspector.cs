using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Looks closely at one row: is it one JSON value, within bounds, and if not, what is wrong where.</summary>
internal static class RowInspector
{
    /// <summary>Deeper than this, nothing is even looked at.</summary>
    public const int MostDepth = 1000;
    private static readonly System.Buffers.SearchValues<char> Ends = System.Buffers.SearchValues.Create(" \t\r\n,]}`");

    private const int MostDigits = 308;
    private const int MostPointer = 256;

    /// <summary>Looks only for what makes a whole text unreadable; its rows are looked at one by one.</summary>
    public static RowProblem? FindSyntaxProblem(ReadOnlySpan<byte> text, SourceLimits limits) => FindProblem(text, limits, syntaxOnly: true);

    /// <returns>The first problem; null where the row is good.</returns>
    public static RowProblem? FindProblem(ReadOnlySpan<byte> row, SourceLimits limits, bool syntaxOnly = false)
    {
        if (row.IsEmpty)
            return new(SourceRules.NotJson, 0, 1, "", "A comma is followed by no value.");
        if (!Utf8.IsValid(row))
            return Encoding(row);
        var reader = new Utf8JsonReader(row, new JsonReaderOptions { MaxDepth = MostDepth });
        var path = new PointerPath();
        RowProblem? repeated = null;
        try
        {
            while (reader.Read())
            {
                if (!IsText(ref reader))
                    return HalfCharacter(row, (int)reader.TokenStartIndex, path);
                path.Advance(ref reader);
                if (path.Repeats && !syntaxOnly)
                {
                    repeated ??= new(SourceRules.Repeated, LineOf(row, (int)reader.TokenStartIndex), ColumnOf(row, (int)reader.TokenStartIndex),
                        path.ToString(), $"The property `{path.Last}` occurs twice in one object, with the same value.");
                }
                if (!syntaxOnly && Check(ref reader, path, limits) is { } problem)
                    return problem with { Line = LineOf(row, (int)reader.TokenStartIndex), Column = ColumnOf(row, (int)reader.TokenStartIndex) };
            }
            return repeated is null ? null : Repetition.IsHarmless(row, limits) ? repeated : repeated.ToConflict();
        }
        catch (JsonException problem)
        {
            var line = (int)(problem.LineNumber ?? 0);
            var at = OffsetOf(row, line, (int)(problem.BytePositionInLine ?? 0));
            return Syntax(row, at, line, path.ToString(), reader.CurrentDepth);
        }
    }

    private static RowProblem? Check(ref Utf8JsonReader reader, PointerPath path, SourceLimits limits)
    {
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray && reader.CurrentDepth >= limits.Depth)
            return new(SourceRules.TooDeep, 0, 1, path.ToString(), $"The text nests more than {limits.Depth} levels deep.");
        if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueSpan.Length > limits.StringBytes)
            return new(SourceRules.TooLarge, 0, 1, path.ToString(), $"The text is longer than the {limits.StringBytes >> 20} MB that are read of one.");
        if (reader.TokenType is JsonTokenType.Number && !IsFinite(ref reader))
            return new(SourceRules.BadNumber, 0, 1, path.ToString(), "The number is larger than any that can be computed with.");
        return null;
    }

    private static bool IsFinite(ref Utf8JsonReader reader) =>
        reader.ValueSpan.Length <= MostDigits * 2 && reader.TryGetDouble(out var value) && double.IsFinite(value);

    private static bool IsText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName) || !reader.ValueIsEscaped)
            return true;
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static RowProblem HalfCharacter(ReadOnlySpan<byte> row, int at, PointerPath path) =>
        new(SourceRules.WrongEncoding, LineOf(row, at), ColumnOf(row, at), path.ToString(), "The text has an escape such as `\\ud800`, which is half a character.");

    private static RowProblem Encoding(ReadOnlySpan<byte> row)
    {
        var rest = row;
        var read = 0;
        while (!rest.IsEmpty && System.Text.Rune.DecodeFromUtf8(rest, out _, out var length) is System.Buffers.OperationStatus.Done)
        {
            rest = rest[length..];
            read += length;
        }
        return new(SourceRules.WrongEncoding, LineOf(row, read), ColumnOf(row, read), "",
            $"The byte 0x{row[read].ToString("X2", CultureInfo.InvariantCulture)} here is not UTF-8.");
    }

    private static RowProblem Syntax(ReadOnlySpan<byte> row, int at, int line, string pointer, int depth)
    {
        var rest = row[Math.Min(at, row.Length)..];
        var column = ColumnOf(row, Math.Min(at, row.Length));
        if (rest.StartsWith("NaN"u8) || rest.StartsWith("Infinity"u8) || rest.StartsWith("-Infinity"u8) || rest.StartsWith("Infinity"u8[..1]))
            return new(SourceRules.BadNumber, line, column, pointer, "`NaN` and `Infinity` are no JSON numbers.");
        // a reader that met one bracket too many has not yet counted it
        if (depth >= MostDepth - 1)
            return new(SourceRules.TooDeep, line, column, Beginning(pointer), $"The text nests more than {MostDepth} levels deep.");
        return rest.IsEmpty
            ? new(SourceRules.Truncated, line, column, pointer, "The text ends within a value.")
            : new(SourceRules.NotJson, line, column, pointer, $"`{Shown(rest)}` is not expected here.");
    }

    /// <summary>The first levels of a pointer that is too long to be of use.</summary>
    private static string Beginning(string pointer) => pointer.Length <= MostPointer ? pointer : pointer[..(pointer.LastIndexOf('/', MostPointer) is > 0 and var end ? end : MostPointer)];

    private static string Shown(ReadOnlySpan<byte> rest)
    {
        var shown = System.Text.Encoding.UTF8.GetString(rest[..Math.Min(rest.Length, 16)]);
        var end = shown.AsSpan().IndexOfAny(Ends);
        return end > 0 ? shown[..end] : shown[..1];
    }

    public static int LineOf(ReadOnlySpan<byte> row, int at) => row[..at].Count((byte)'\n');

    public static int ColumnOf(ReadOnlySpan<byte> row, int at)
    {
        var start = row[..at].LastIndexOf((byte)'\n') + 1;
        return 1 + System.Text.Encoding.UTF8.GetCharCount(row[start..at]);
    }

    private static int OffsetOf(ReadOnlySpan<byte> row, int line, int inLine)
    {
        var offset = 0;
        for (; line > 0; line--)
            offset += row[offset..].IndexOf((byte)'\n') + 1;
        return Math.Min(offset + inLine, row.Length);
    }
}

/// <summary>What is wrong with a row.</summary>
/// <param name="Line">0-based, from the row's first line.</param>
/// <param name="Column">1-based, in its line.</param>
/// <param name="Pointer">JSON pointer from the row.</param>
internal sealed record RowProblem(DiagnosticRule Rule, int Line, int Column, string Pointer, string Message)
{
    /// <summary>Whether the row can be read all the same.</summary>
    public bool IsHarmless => Rule.Level is not DiagnosticLevel.Error;

    /// <summary>The same repetition, of values that differ.</summary>
    public RowProblem ToConflict() => this with
    {
        Rule = SourceRules.DuplicateProperty,
        Message = Message.Replace("with the same value", "with different values", StringComparison.Ordinal),
    };
}

/// <summary>Looks at properties that occur more than once in an object.</summary>
internal static class Repetition
{
    /// <summary>Whether all of them say the same each time.</summary>
    public static bool IsHarmless(ReadOnlySpan<byte> row, SourceLimits limits) =>
        IsHarmless(JsonElement.Parse(row, new JsonDocumentOptions { MaxDepth = limits.Depth }));

    private static bool IsHarmless(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(p => IsHarmless(p.Value))
            && value.EnumerateObject().GroupBy(p => p.Name, StringComparer.Ordinal)
                .All(g => g.All(p => JsonElement.DeepEquals(p.Value, g.First().Value))),
        JsonValueKind.Array => value.EnumerateArray().All(IsHarmless),
        JsonValueKind.Undefined or JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            or JsonValueKind.Null => true,
    };
}
