namespace ControlValidator.Sources;

/// <summary>
/// Reads of rows only what has to be known to count them and to find them again, and makes nothing in memory of the rest. It takes no text for
/// JSON that is none; what it does not take is to be parsed, which tells.
/// </summary>
/// <param name="deepest">Deepest nesting within a row.</param>
internal sealed class RowOutliner(int deepest)
{
    private const int MostDepth = 64;

    private readonly int deepest = Math.Min(deepest, MostDepth) - 1;
    private readonly TokenMarks marks = new();
    private readonly RepeatedNames names = new();
    private readonly List<OutlinedRow> rows = [];

    /// <summary>The rows of the last text that was taken, in order.</summary>
    public IReadOnlyList<OutlinedRow> Rows => rows;

    /// <param name="text">Objects between commas, in UTF-8.</param>
    /// <returns>False where the text is not to be taken without a closer look.</returns>
    public bool TryRead(ReadOnlySpan<byte> text)
    {
        rows.Clear();
        if (!marks.TryMark(text) || (marks.Escapes && !JsonEscapes.AreValid(text)))
            return false;
        names.Begin(marks.Escapes);
        var walk = new TokenWalk(text, marks.Positions, names, deepest);
        while (walk.TryReadRow(out var row))
        {
            rows.Add(row);
            if (walk.HasEnded)
                return walk.Separators == marks.Separators;
            if (!walk.TryComma())
                return false;
        }
        return false;
    }
}
