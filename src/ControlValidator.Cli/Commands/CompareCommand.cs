using System.Collections.Immutable;
using System.CommandLine;
using ControlValidator.Cli.Comparing;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Reporting;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval compare</c>: what a change opens and closes, as sets.</summary>
internal sealed class CompareCommand
{
    private readonly SharedOptions shared = new();

    private readonly Argument<string> before = new("before") { Description = "The export as it was: a file, a folder or a zip archive." };

    private readonly Argument<string> after = new("after") { Description = "The export as it is, or as it will be." };

    private readonly Option<string[]> question = new("--question", "-q")
    {
        Description = $"What to compare: {string.Join(", ", Enum.GetValues<ComparedQuestion>().Select(ComparisonWords.Of))}. Default: all that an export has data for.",
        HelpName = "question",
    };

    private readonly Option<string[]> format = new("--format", "-f")
    {
        Description = $"Reports, each format[=file]: {ReportTarget.Names}. Default: console.",
        HelpName = "format[=file]",
    };

    internal static Command Create()
    {
        var compare = new CompareCommand();
        var command = new Command("compare", "Show what a change opens and closes, from sign-ins to attack paths.");
        compare.before.Validators.Add(SharedOptions.RefuseOptions);
        compare.after.Validators.Add(SharedOptions.RefuseOptions);
        compare.question.Validators.Add(result => SharedOptions.Refuse(result, static text => Question(text) is null, "is nothing that could be compared: sign-ins, packets, access, paths"));
        command.Arguments.Add(compare.before);
        command.Arguments.Add(compare.after);
        command.Options.Add(compare.question);
        command.Options.Add(compare.format);
        compare.shared.AddJudgingTo(command);
        command.SetAction(parsed => (int)compare.Execute(parsed));
        return command;
    }

    private ExitCode Execute(ParseResult parsed)
    {
        var formats = parsed.GetValue(format) is { Length: > 0 } asked ? asked : ["console"];
        var targets = ReportTarget.ParseAll(formats);
        ImmutableArray<Diagnostic> problems = [.. Reports.Unknown(formats)];
        if (problems.IsEmpty && Reports.Clash(targets) is { } clash)
            problems = [clash];
        if (!problems.IsEmpty)
            return DiagnosticView.Refuse(problems);
        using var old = Open(parsed, before);
        using var now = Open(parsed, after);
        var empty = new[] { old, now }.Where(static estate => !estate.Snapshot.Manifest.Documents.Any(static document => document.Rows > 0)).ToList();
        if (empty.Count > 0)
        {
            return DiagnosticView.Refuse([.. old.Diagnostics, .. now.Diagnostics, .. empty.Select(estate => CliRules.EmptySide.At(
                new(parsed.GetValue(estate == old ? before : after) ?? ""), $"the export {(estate == old ? "before" : "after")} holds no resource"))]);
        }
        var comparison = Consoles.Watched(() => new SnapshotComparison(old, now).Compare(Questions(parsed)));
        problems = Reports.Write(targets, new ReportContent(
            [old.Snapshot.Manifest, now.Snapshot.Manifest],
            (kind, output) => ComparisonReport.Write(kind, comparison, output),
            page => ComparisonView.Write(page, comparison)));
        DiagnosticView.Write(Consoles.Error, [.. comparison.Diagnostics.Where(static d => d.Level is not DiagnosticLevel.Info), .. problems]);
        return comparison.Diagnostics.Concat(problems).Any(static d => d.Level is DiagnosticLevel.Error) ? ExitCode.BadInput : comparison.Outcome switch
        {
            Outcome.Fail => ExitCode.Failed,
            Outcome.Unknown or Outcome.Error => ExitCode.Undecided,
            Outcome.Pass or Outcome.NotApplicable => ExitCode.Clean,
        };
    }

    private OpenedEstate Open(ParseResult parsed, Argument<string> side)
    {
        var estate = Estates.Open(parsed, shared, [parsed.GetValue(side) ?? ""]);
        estate.Read();
        return estate;
    }

    private ImmutableArray<ComparedQuestion>? Questions(ParseResult parsed) =>
        parsed.GetValue(question) is { Length: > 0 } asked ? [.. asked.Select(Question).OfType<ComparedQuestion>().Distinct().Order()] : null;

    private static ComparedQuestion? Question(string text)
    {
        foreach (var one in Enum.GetValues<ComparedQuestion>())
        {
            if (string.Equals(ComparisonWords.Of(one), text, StringComparison.OrdinalIgnoreCase))
                return one;
        }
        return null;
    }
}
