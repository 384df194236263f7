using System.Globalization;
using System.Text;
using ControlValidator.Model;
using static ControlValidator.Reporting.SvgDiagram;

namespace ControlValidator.Reporting;

/// <summary>
/// What is said of steps. It stands at the end that no other step shares, so that no two texts cover each other: where the step arrives, or, where
/// several arrive, where it leaves.
/// </summary>
internal sealed class SvgLabels(Diagram diagram, DiagramLayout layout)
{
    private const int NoteLength = 42;
    private const int NoteLines = 2;
    private const double LineHeight = 14;
    private const double Away = 14;

    private readonly Dictionary<int, int> arriving = diagram.Edges.CountBy(static edge => edge.To).ToDictionary();
    private readonly Dictionary<int, int> leaving = diagram.Edges.CountBy(static edge => edge.From).ToDictionary();

    /// <summary>Where the text of a step stands.</summary>
    public LabelSide SideOf(int number)
    {
        var edge = diagram.Edges[number];
        return arriving[edge.To] == 1 ? LabelSide.End : leaving[edge.From] == 1 ? LabelSide.Start : LabelSide.Middle;
    }

    public void Write(StringBuilder svg, int number)
    {
        var edge = diagram.Edges[number];
        var lines = Wrap(edge.Note);
        var (x, y, anchor) = Place(number, lines.Count);
        svg.Append(CultureInfo.InvariantCulture, $"<g><title>{Safe(edge.Label)}{(edge.Note.Length > 0 ? ": " : "")}{Safe(edge.Note)}</title>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"said\" x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\">{Safe(edge.Label)}</text>");
        // beside a line that runs to the right the label stands above it, and the note below
        y += layout.IsDown || layout.Routes[number].Length == 1 ? 0 : LineHeight - 6;
        foreach (var line in lines)
        {
            y += LineHeight;
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"note\" x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\">{Safe(line)}</text>");
        }
        svg.Append("</g>\n");
    }

    private (double X, double Y, string Anchor) Place(int number, int lines)
    {
        var route = layout.Routes[number];
        if (route.Length == 1)
            return (route[0].X + (DiagramLayout.NodeWidth / 2) + 34, route[0].Y - (lines * LineHeight / 2), "start");
        var (from, to) = SvgEdge.Ends(route, layout.IsDown);
        var middle = SvgEdge.Middle(from, to);
        var height = lines * LineHeight;
        return (SideOf(number), layout.IsDown) switch
        {
            (LabelSide.Start, true) => (from.X + Away, from.Y + 22, "start"),
            (LabelSide.Middle, true) => (middle.X + Away, middle.Y + 4 - (height / 2), "start"),
            (LabelSide.End, true) => (to.X + Away, to.Y - 18 - height, "start"),
            (LabelSide.Start, false) => (from.X + Away, from.Y - 6, "start"),
            (LabelSide.Middle, false) => (middle.X, middle.Y - 6, "middle"),
            (LabelSide.End, false) => (to.X - Away, to.Y - 6, "end"),
        };
    }

    private static List<string> Wrap(string note)
    {
        var lines = new List<string>();
        var rest = ForeignText.OneLine(note).Replace("`", "", StringComparison.Ordinal);
        while (rest.Length > 0 && lines.Count < NoteLines)
        {
            if (rest.Length <= NoteLength || lines.Count == NoteLines - 1)
            {
                lines.Add(ForeignText.Shorten(rest, NoteLength));
                break;
            }
            var space = rest.LastIndexOf(' ', NoteLength);
            var end = space > 0 ? space : NoteLength;
            lines.Add(rest[..end]);
            rest = rest[end..].TrimStart();
        }
        return lines;
    }
}

/// <summary>At which end of a step its text stands.</summary>
internal enum LabelSide
{
    Start,
    Middle,
    End,
}
