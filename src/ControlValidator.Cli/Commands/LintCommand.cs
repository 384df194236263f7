using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Reporting;
using ControlValidator.Scripting.Lint;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval lint</c>: what policies that compile probably do not mean.</summary>
internal static class LintCommand
{
    internal const string Description = "Find what policies say and probably do not mean.";

    private static readonly ImmutableArray<string> Levels = ["info", "warning", "error"];

    internal static Command Create()
    {
        var paths = new Argument<string[]>("paths") { Description = "Folders or files of policies. Default: ./policies, else the shipped pack.", Arity = ArgumentArity.ZeroOrMore };
        paths.Validators.Add(SharedOptions.RefuseOptions);
        var format = new Option<string>("--format", "-f") { Description = "console, sarif or json. Default: console.", HelpName = "format" };
        format.Validators.Add(result => Refuse(result, ["console", "sarif", "json"]));
        var level = new Option<string>("--level") { Description = "The least that is shown: info, warning, error. Default: warning, or what --fail-on says.", HelpName = "level" };
        level.Validators.Add(result => Refuse(result, Levels));
        var failOn = new Option<string>("--fail-on") { Description = "The least that ends the run with 1: info, warning, error. Default: warning.", HelpName = "level" };
        failOn.Validators.Add(result => Refuse(result, Levels));
        var command = new Command("lint", Description);
        command.Arguments.Add(paths);
        command.Options.Add(format);
        command.Options.Add(level);
        command.Options.Add(failOn);
        command.SetAction(parsed => (int)Execute(
            [.. parsed.GetValue(paths) ?? []], parsed.GetValue(format) ?? "console", LevelOf(parsed.GetValue(level)), LevelOf(parsed.GetValue(failOn))));
        return command;
    }

    private static ExitCode Execute(ImmutableArray<string> given, string format, DiagnosticLevel? least, DiagnosticLevel? failOn)
    {
        var paths = PackFolder.Resolve(given);
        var absent = paths.Where(p => !Directory.Exists(p) && !File.Exists(p)).Select(p => CliRules.NoPolicies.At(new(p), $"there is no folder or file `{p}`")).ToImmutableArray();
        if (!absent.IsEmpty)
        {
            DiagnosticView.Write(Consoles.Error, absent);
            return ExitCode.BadInput;
        }
        var failing = failOn ?? DiagnosticLevel.Warning;
        var shownFrom = least is { } level && level < failing ? level : failing;
        var result = PolicyLint.Lint(paths, new(PackFolder.Cache(off: false), Environment.ProcessorCount));
        ImmutableArray<Diagnostic> shown = [.. result.Diagnostics.Where(d => d.Level >= shownFrom)];
        Write(format, result, shown);
        return shown.Any(d => d.Level is DiagnosticLevel.Error && !PolicyLint.IsOwn(d.Rule)) ? ExitCode.BadInput
            : shown.Any(d => d.Level >= failing) ? ExitCode.Failed
            : ExitCode.Clean;
    }

    private static void Write(string format, PolicyLintResult result, ImmutableArray<Diagnostic> shown)
    {
        if (string.Equals(format, "console", StringComparison.OrdinalIgnoreCase))
        {
            DiagnosticView.WriteAll(Consoles.Output, shown);
            Consoles.Output.Line($"{result.Policies} {(result.Policies == 1 ? "policy" : "policies")}: {Count(shown, DiagnosticLevel.Error)}, "
                + $"{Count(shown, DiagnosticLevel.Warning)}, {Count(shown, DiagnosticLevel.Info)}");
            return;
        }
        using var output = Console.OpenStandardOutput();
        if (string.Equals(format, "sarif", StringComparison.OrdinalIgnoreCase))
            DiagnosticsReport.WriteSarif(shown, Run.Engine, output);
        else
            DiagnosticsReport.WriteJson(shown, output);
    }

    private static string Count(ImmutableArray<Diagnostic> shown, DiagnosticLevel level)
    {
        var count = shown.Count(d => d.Level == level);
        var word = level switch
        {
            DiagnosticLevel.Info => "hint",
            DiagnosticLevel.Warning => "warning",
            DiagnosticLevel.Error => "error",
        };
        return $"{count} {word}{(count == 1 ? "" : "s")}";
    }

    private static DiagnosticLevel? LevelOf(string? text) => text?.ToUpperInvariant() switch
    {
        "INFO" => DiagnosticLevel.Info,
        "WARNING" => DiagnosticLevel.Warning,
        "ERROR" => DiagnosticLevel.Error,
        _ => null,
    };

    private static void Refuse(OptionResult result, ImmutableArray<string> known)
    {
        foreach (var token in result.Tokens.Where(t => !known.Contains(t.Value, StringComparer.OrdinalIgnoreCase)))
            result.AddError($"`{token.Value}` is none of {string.Join(", ", known)}");
    }
}
