using System.CommandLine;
using ControlValidator.Analysis;
using ControlValidator.Analysis.Graph;
using ControlValidator.Cli.Graphing;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Reporting;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval graph</c>: paths from entries to what is critical, choke points, and what lies around a node.</summary>
internal static class GraphCommand
{
    internal static Command Create()
    {
        var shared = new SharedOptions();
        var options = new GraphOptions();
        var command = new Command("graph", "Show the ways to what is critical, as a table or a picture.");
        command.Arguments.Add(shared.Paths);
        options.AddTo(command);
        shared.AddJudgingTo(command);
        command.SetAction(parsed => (int)Execute(parsed, shared, options));
        return command;
    }

    private static ExitCode Execute(ParseResult parsed, SharedOptions shared, GraphOptions options)
    {
        using var estate = Estates.Whole(parsed, shared);
        if (estate is null)
            return ExitCode.BadInput;
        DiagnosticView.Write(Consoles.Error, OddityDiagnostics.Of(estate));
        var graph = Consoles.Watched(() => estate.Snapshot.Graph);
        var (question, around, problem) = options.QuestionOf(parsed, graph);
        if (problem is not null)
            return DiagnosticView.Refuse(problem);
        var proof = graph.ProveNoPath(question);
        Show(options.FormatOf(parsed), new(graph, estate, question, proof, options.MostOf(parsed)), around);
        return proof.Outcome switch
        {
            Outcome.Fail => ExitCode.Failed,
            Outcome.Unknown or Outcome.Error => ExitCode.Undecided,
            Outcome.Pass or Outcome.NotApplicable => ExitCode.Clean,
        };
    }

    private static void Show(GraphFormat format, GraphAnswer answer, GraphNode? around)
    {
        switch (format)
        {
            case GraphFormat.Table:
                GraphView.Write(Consoles.Output, answer, around);
                break;
            case GraphFormat.Svg:
                Text(SvgDiagram.Document(answer.Picture(around)));
                break;
            case GraphFormat.Mermaid:
                Text(MermaidDiagram.Text(answer.Picture(around)));
                break;
            case GraphFormat.Json:
                GraphJson.Write(Console.OpenStandardOutput(), answer);
                break;
            case GraphFormat.Csv:
                GraphCsv.Write(Console.OpenStandardOutput(), around is null ? answer.Graph.Edges : answer.Graph.EdgesAt(around.Id));
                break;
        }
    }

    private static void Text(string text)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput());
        output.Write(text);
    }
}
