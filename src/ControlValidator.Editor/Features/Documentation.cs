using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Editor.Features;

/// <summary>A symbol's documentation, as text for people.</summary>
internal sealed class Documentation
{
    private readonly XElement? root;

    private Documentation(XElement? root) => this.root = root;

    public static Documentation Of(ISymbol symbol, CancellationToken cancellation)
    {
        var xml = symbol.GetDocumentationCommentXml(cancellationToken: cancellation);
        try
        {
            return new(string.IsNullOrEmpty(xml) ? null : XElement.Parse(xml));
        }
        catch (XmlException)
        {
            return new(root: null);
        }
    }

    public string? Summary => TextOf(root?.Element("summary"));

    public string? Parameter(string name) => TextOf(root?.Elements("param").FirstOrDefault(p => p.Attribute("name")?.Value == name));

    /// <summary>The sections in their order, as a documentation comment has them; names of parameters go before their texts.</summary>
    public IEnumerable<(string Section, string? Name, string Text)> Sections =>
        from element in root?.Elements() ?? []
        let text = TextOf(element)
        where text is not null
        select (element.Name.LocalName, element.Attribute("name")?.Value, text);

    private static string? TextOf(XElement? element)
    {
        if (element is null)
            return null;
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
            Append(node, text);
        var words = string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }

    private static void Append(XNode node, StringBuilder text)
    {
        switch (node)
        {
            case XText plain:
                text.Append(plain.Value);
                break;
            case XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference:
                text.Append('`').Append(NameOf(reference)).Append('`');
                break;
            case XElement { Name.LocalName: "c" or "code" } code:
                text.Append('`').Append(code.Value).Append('`');
                break;
            case XElement other:
                text.Append(' ');
                foreach (var inner in other.Nodes())
                    Append(inner, text);
                text.Append(' ');
                break;
        }
    }

    private static string NameOf(XElement reference)
    {
        var name = (reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword") ?? reference.Attribute("href"))?.Value ?? "";
        var parameters = name.IndexOf('(', StringComparison.Ordinal);
        var plain = parameters < 0 ? name : name[..parameters];
        return plain[(plain.LastIndexOfAny(['.', ':']) + 1)..];
    }
}
