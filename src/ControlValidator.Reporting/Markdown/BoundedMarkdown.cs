using System.Text;

namespace ControlValidator.Reporting;

/// <summary>Markdown that stays within what GitHub takes for a comment, and says what it had to leave out.</summary>
internal sealed class BoundedMarkdown
{
    /// <summary>Characters in a comment.</summary>
    public const int MostCharacters = 65_536;

    /// <summary>Kept free for the end of a table and for the foot.</summary>
    private const int Reserve = 1_000;

    private readonly StringBuilder text = new();
    private readonly List<string> leftOut = [];

    /// <summary>A line that is short and always there.</summary>
    public void Line(string line) => text.Append(line).Append('\n');

    /// <summary>A heading with a table, or the same in a block that opens by a click. Rows that do not fit are counted.</summary>
    /// <param name="count">How many rows there are, of which <paramref name="rows"/> may give the first only.</param>
    public void Table(string heading, string header, IEnumerable<string> rows, int count, bool isOpen)
    {
        var start = isOpen ? $"### {heading}\n\n{header}\n" : $"<details><summary>{heading}</summary>\n\n{header}\n";
        var shown = 0;
        foreach (var row in rows)
        {
            if (!Fits(shown == 0 ? start + row : row))
                break;
            Line(shown == 0 ? start + row : row);
            shown++;
        }
        if (shown == 0)
        {
            leftOut.Add(heading);
            return;
        }
        if (shown < count)
            Line($"\n{Labels.Count(count - shown, "more row")} left out.");
        Line(isOpen ? "" : "\n</details>\n");
    }

    /// <summary>The last line, under what was left out.</summary>
    public void Close(string foot)
    {
        if (leftOut.Count > 0)
            Line($"Left out for length: {string.Join("; ", leftOut)}. The JSON, CSV and HTML reports have all.\n");
        Line(foot);
    }

    public override string ToString() => text.ToString();

    private bool Fits(string more) => text.Length + more.Length + Reserve < MostCharacters;
}
