using System.Globalization;
using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>A picture as a Mermaid flow chart, which code hosts draw in Markdown.</summary>
public static class MermaidDiagram
{
    public static string Text(Diagram diagram)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"---\ntitle: {Safe(diagram.Title)}\n---\nflowchart TD\n");
        for (var i = 0; i < diagram.Nodes.Length; i++)
        {
            var node = diagram.Nodes[i];
            var (open, close) = node.Role switch
            {
                DiagramRole.Passage => ("[", "]"),
                DiagramRole.Entry => ("([", "])"),
                DiagramRole.Asset => ("[[", "]]"),
            };
            text.Append(CultureInfo.InvariantCulture, $"  n{i}{open}\"{Safe(node.Kind)}<br/>{Safe(node.Name)}\"{close}\n");
        }
        foreach (var edge in diagram.Edges)
        {
            var line = edge.State switch
            {
                DiagramState.Open => "-->",
                DiagramState.Unknown => "-.->",
                DiagramState.Closed => "--x",
            };
            text.Append(CultureInfo.InvariantCulture, $"  n{edge.From} {line}|\"{Safe(edge.Label)}{(edge.State is DiagramState.Open ? "" : $" ({(edge.State is DiagramState.Closed ? "closed" : "not known")})")}\"| n{edge.To}\n");
        }
        return text.ToString();
    }

    // What Mermaid would take for markup goes by its number.
    private static string Safe(string text)
    {
        var safe = new StringBuilder();
        foreach (var character in ForeignText.OneLine(ForeignText.Shorten(text, 120)))
        {
            if (char.IsLetterOrDigit(character) || character is ' ' or '.' or '-' or '_' or '@' or '/' or ',' or '(' or ')')
                safe.Append(character);
            else
                safe.Append(CultureInfo.InvariantCulture, $"#{(int)character};");
        }
        return safe.ToString();
    }
}
