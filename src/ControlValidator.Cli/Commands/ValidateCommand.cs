using System.CommandLine;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Reporting;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval validate</c>: judges a snapshot.</summary>
internal static class ValidateCommand
{
    internal static Command Create()
    {
        var shared = new SharedOptions();
        var format = new Option<string[]>("--format", "-f")
        {
            Description = $"Reports, each format[=file]: {ReportTarget.Names}. Default: console.",
            HelpName = "format[=file]",
            CustomParser = Words.All,
        };
        var failOn = new Option<string[]>("--fail-on")
        {
            Description = "What makes the run end with something else than 0: fail, unknown, error, unproven. Default: fail,unknown,error.",
            HelpName = "classes",
            CustomParser = Words.All,
        };
        var profile = SharedOptions.Switch("--profile", "Show where the time went, per stage and per control.");
        var command = new Command("validate", "Judge exported configuration and say which controls hold.");
        command.Arguments.Add(shared.Paths);
        shared.AddPackTo(command);
        shared.AddSelectionTo(command);
        shared.AddJudgingTo(command);
        shared.AddLimitsTo(command);
        command.Options.Add(format);
        command.Options.Add(failOn);
        command.Options.Add(profile);
        command.SetAction(parsed => (int)Execute(parsed, shared, parsed.GetValue(format), parsed.GetValue(failOn), SharedOptions.IsOn(parsed, profile)));
        return command;
    }

    private static ExitCode Execute(
        ParseResult parsed, SharedOptions shared, string[]? formats, string[]? failOn, bool profile)
    {
        var targets = ReportTarget.ParseAll(formats);
        if (targets.IndexOf(null) is >= 0 and var bad)
            return DiagnosticView.Refuse(CliRules.UnknownFormat.At(new("command line"), $"`{formats?[bad]}` is no report format"));
        var classes = FailOn.Parse(failOn ?? [], out var stray);
        if (stray is not null)
            return DiagnosticView.Refuse(CliRules.Usage.At(new("command line"), $"`{stray}` is no class of result", "Use fail, unknown, error, unproven."));
        if (Reports.Clash(targets) is { } clash)
            return DiagnosticView.Refuse(clash);
        if (Array.Find(parsed.GetValue(shared.Paths) ?? [], static p => ReportTarget.Parse(p) is not null && !Path.Exists(p)) is { } report)
            return DiagnosticView.Refuse(CliRules.Usage.At(new("command line"), $"`{report}` is no path, but it names a report", $"Put `--format` before each report: `--format {report}`."));
        var keepPasses = targets.Any(t => t?.Format is not (null or ReportFormat.Markdown));
        var options = Estates.OptionsOf(parsed, shared, keepPasses, profile);
        using var preparation = Preparation.Begin(options);
        using var estate = Estates.Open(parsed, shared, [.. options.Paths], options.Fence.Held);
        var result = Consoles.Watched(() => Run.Execute(options, preparation, estate));
        var unwritten = Reports.Write(targets, result);
        if (result.Profile is { } where)
            ProfileView.Write(Consoles.Tables(error: true), where);
        if (!targets.Any(t => t is { Format: null, File: null }))
            DiagnosticView.Write(Consoles.Error, result.Assessment.Diagnostics);
        if (unwritten.IsEmpty)
            return ExitCodes.Of(result.Assessment, classes);
        return DiagnosticView.Refuse(unwritten);
    }
}
