using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ControlValidator.Analysis.Graph;
using ControlValidator.Cli.Options;
using ControlValidator.Model;

namespace ControlValidator.Cli.Graphing;

/// <summary>What <c>cval graph</c> can be told.</summary>
internal sealed class GraphOptions
{
    private const int UsualPaths = 10;

    private readonly Option<string> format = new("--format", "-f") { Description = "table, svg, json, csv or mermaid. Default: table.", HelpName = "format" };
    private readonly Option<string> from = new("--from") { Description = "Where paths begin: name or id of a node, or internet, guest, application, address. Default: every entry.", HelpName = "node" };
    private readonly Option<string> to = new("--to") { Description = "Where they end: name or id of a node, or very-high, high, medium, low. Default: very-high.", HelpName = "node" };
    private readonly Option<string> around = new("--around") { Description = "Show what lies around a node in place of paths.", HelpName = "node" };
    private readonly Option<string> within = new("--within") { Description = "Only paths of at most so many steps.", HelpName = "n" };
    private readonly Option<string> most = new("--paths") { Description = "How many paths to show. Default: 10.", HelpName = "n" };

    public GraphOptions()
    {
        format.Validators.Add(result => SharedOptions.Refuse(result, static text => Format(text) is null, "is no format: table, svg, json, csv, mermaid"));
        within.Validators.Add(result => SharedOptions.Refuse(result, static text => Number(text) is null, "is no number of steps"));
        most.Validators.Add(result => SharedOptions.Refuse(result, static text => Number(text) is null, "is no number of paths"));
    }

    public void AddTo(Command command)
    {
        command.Options.Add(format);
        command.Options.Add(from);
        command.Options.Add(to);
        command.Options.Add(around);
        command.Options.Add(within);
        command.Options.Add(most);
    }

    public GraphFormat FormatOf(ParseResult parsed) => parsed.GetValue(format) is { } text ? Format(text) ?? GraphFormat.Table : GraphFormat.Table;

    public int MostOf(ParseResult parsed) => parsed.GetValue(most) is { } text ? Number(text) ?? UsualPaths : UsualPaths;

    /// <summary>What is asked, or what is wrong with it.</summary>
    public (PathQuestion Question, GraphNode? Around, Diagnostic? Problem) QuestionOf(ParseResult parsed, ExposureGraph graph)
    {
        var question = new PathQuestion { Within = parsed.GetValue(within) is { } steps ? Number(steps) ?? int.MaxValue : int.MaxValue };
        if (parsed.GetValue(from) is { } begin)
        {
            if (Entry(begin) is { } entry)
                question = question with { From = [entry] };
            else if (Node(graph, begin) is { Length: > 0 } found)
                question = question with { FromNodes = found };
            else
                return (question, null, Unknown(graph, begin));
        }
        if (parsed.GetValue(to) is { } end)
        {
            if (Level(end) is { } level)
                question = question with { To = level };
            else if (Node(graph, end) is { Length: > 0 } found)
                question = question with { ToNodes = found };
            else
                return (question, null, Unknown(graph, end));
        }
        if (parsed.GetValue(around) is not { } centre)
            return (question, null, null);
        return Node(graph, centre) is [var id, ..] ? (question, graph.Find(id), null) : (question, null, Unknown(graph, centre));
    }

    private static ImmutableArray<string> Node(ExposureGraph graph, string text) => graph.Find(text) is { } node
        ? [node.Id]
        : [.. graph.Nodes.Where(one => string.Equals(one.Name, text, StringComparison.OrdinalIgnoreCase)).Select(static one => one.Id)];

    private static Diagnostic Unknown(ExposureGraph graph, string text)
    {
        var near = NearName.Suggest(text, graph.Nodes.Select(static node => node.Name));
        return CliRules.NoSuchNode.At(new("command line"), $"the graph has no node `{text}`{(near is null ? "" : $": {char.ToLowerInvariant(near[0])}{near[1..]}")}");
    }

    private static GraphFormat? Format(string text) => text.ToUpperInvariant() switch
    {
        "TABLE" => GraphFormat.Table,
        "SVG" => GraphFormat.Svg,
        "JSON" => GraphFormat.Json,
        "CSV" => GraphFormat.Csv,
        "MERMAID" => GraphFormat.Mermaid,
        _ => null,
    };

    private static EntryClass? Entry(string text) => text.ToUpperInvariant() switch
    {
        "INTERNET" => EntryClass.Internet,
        "GUEST" => EntryClass.Guest,
        "APPLICATION" => EntryClass.MultiTenantApplication,
        "ADDRESS" => EntryClass.PublicAddress,
        _ => null,
    };

    private static Criticality? Level(string text) => text.ToUpperInvariant() switch
    {
        "VERY-HIGH" => Criticality.VeryHigh,
        "HIGH" => Criticality.High,
        "MEDIUM" => Criticality.Medium,
        "LOW" => Criticality.Low,
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null;
}

/// <summary>How a graph is shown.</summary>
internal enum GraphFormat
{
    Table,
    Svg,
    Json,
    Csv,
    Mermaid,
}
