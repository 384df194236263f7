using System.Globalization;
using System.Security;
using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>A picture as SVG. Colours follow the reader's preference for light or dark; everything that comes from an export is escaped.</summary>
public static class SvgDiagram
{
    private const int NameLength = 25;
    private const double Legend = 34;

    /// <summary>Room for what is said beside the outermost steps.</summary>
    private const double Beside = 150;

    /// <summary>A document of its own, with its style.</summary>
    public static string Document(Diagram diagram) =>
        $"""<?xml version="1.0" encoding="UTF-8"?>{'\n'}{Element(diagram, "diagram", HtmlFrame.Resource("diagram.css"))}{'\n'}""";

    /// <summary>An element for a page that has the style already.</summary>
    /// <param name="id">Begins the ids within the element, which must be unique in the page.</param>
    internal static string Inline(Diagram diagram, string id) => Element(diagram, id, style: null);

    private static string Element(Diagram diagram, string id, string? style)
    {
        var layout = DiagramLayout.Of(diagram);
        var svg = new StringBuilder();
        var (width, height) = (Math.Max(layout.Width + (layout.IsDown ? Beside : 0), 460), layout.Height + Legend);
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" class="diagram" role="img" aria-labelledby="{id}-title {id}-desc" width="{N(width)}" height="{N(height)}" viewBox="0 0 {N(width)} {N(height)}">""");
        svg.Append('\n').Append(CultureInfo.InvariantCulture, $"<title id=\"{id}-title\">{Safe(diagram.Title)}</title>\n<desc id=\"{id}-desc\">{Safe(diagram.Description)}</desc>\n");
        if (style is not null)
            svg.Append("<style>\n").Append(style.TrimEnd('\n')).Append("\n</style>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"paper\" width=\"{N(width)}\" height=\"{N(height)}\"/>\n");
        var shift = layout.IsDown ? Math.Max(0, (width - Beside - layout.Width) / 2) : (width - layout.Width) / 2;
        svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({N(shift)} 0)\">\n");
        var labels = new SvgLabels(diagram, layout);
        for (var i = 0; i < diagram.Edges.Length; i++)
            SvgEdge.Write(svg, diagram.Edges[i], layout.Routes[i], layout.IsDown, labels.SideOf(i));
        for (var i = 0; i < diagram.Nodes.Length; i++)
            Node(svg, diagram.Nodes[i], layout.Nodes[i]);
        for (var i = 0; i < diagram.Edges.Length; i++)
            labels.Write(svg, i);
        svg.Append("</g>\n");
        Explain(svg, height);
        return svg.Append("</svg>").ToString();
    }

    private static void Node(StringBuilder svg, DiagramNode node, (double X, double Y) at)
    {
        var (left, top) = (at.X - (DiagramLayout.NodeWidth / 2), at.Y - (DiagramLayout.NodeHeight / 2));
        var (role, corner) = node.Role switch
        {
            DiagramRole.Passage => ("passage", 8.0),
            DiagramRole.Entry => ("entry", DiagramLayout.NodeHeight / 2),
            DiagramRole.Asset => ("asset", 8.0),
        };
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"{role}\"><title>{Safe(node.Kind)}: {Safe(node.Name)}\n{Safe(node.Id)}</title>");
        if (node.Role is DiagramRole.Asset)
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"ring\" x=\"{N(left - 4)}\" y=\"{N(top - 4)}\" width=\"{N(DiagramLayout.NodeWidth + 8)}\" height=\"{N(DiagramLayout.NodeHeight + 8)}\" rx=\"11\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"box\" x=\"{N(left)}\" y=\"{N(top)}\" width=\"{N(DiagramLayout.NodeWidth)}\" height=\"{N(DiagramLayout.NodeHeight)}\" rx=\"{N(corner)}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"kind\" x=\"{N(at.X)}\" y=\"{N(at.Y - 8)}\" text-anchor=\"middle\">{Safe(Middle(node.Kind, 36))}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"name\" x=\"{N(at.X)}\" y=\"{N(at.Y + 12)}\" text-anchor=\"middle\">{Safe(Middle(node.Name, NameLength))}</text></g>\n");
    }

    private static void Explain(StringBuilder svg, double height)
    {
        var x = 24.0;
        foreach (var (state, word) in new[] { (DiagramState.Open, "open"), (DiagramState.Unknown, "not known"), (DiagramState.Closed, "closed by its guard") })
        {
            SvgEdge.Sample(svg, state, x, height - 18);
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"legend\" x=\"{N(x + 50)}\" y=\"{N(height - 14)}\">{word}</text>\n");
            x += 70 + (word.Length * 6.2);
        }
    }

    // Ids and addresses differ most at their ends.
    private static string Middle(string text, int most)
    {
        var line = ForeignText.OneLine(text);
        return line.Length <= most ? line : $"{line[..(most / 2)]}…{line[^((most / 2) - 1)..]}";
    }

    internal static string N(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);

    internal static string Safe(string text) => SecurityElement.Escape(ForeignText.Clean(ForeignText.Shorten(text, 400)));
}
