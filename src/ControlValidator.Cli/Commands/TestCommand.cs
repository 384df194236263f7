using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Testing;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval test</c>: runs the cases of policies, and asks whether the checks would notice if a setting were changed.</summary>
internal sealed class TestCommand
{
    internal const string Description = "Run the cases of policies, and see what the checks overlook.";

    private readonly SharedOptions shared = new();

    private readonly Argument<string[]> paths = new("paths")
    {
        Description = "Folders or files of policies. Default: ./policies, else the shipped pack.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> filter = new("--filter")
    {
        Description = "Only cases whose name, control, check or policy holds the word, or matches the glob.",
        HelpName = "word",
    };

    private readonly Option<string> mutate = SharedOptions.Switch("--mutate", "Change each setting that a check reads, one at a time, and report the changes that no case notices.");

    private readonly Option<string> least = new("--min-score")
    {
        Description = "With --mutate: end with 1 if the score of the pack is below this many percent.",
        HelpName = "percent",
    };

    private readonly Option<string> writeScores = SharedOptions.Switch("--write-scores", "With --mutate: keep the scores in the folder of policies, where reports take them from.");

    private readonly Option<string> coverage = SharedOptions.Switch("--coverage", "Show what no case exercises: settings that decide nothing or never vary, verdicts that are never given.");

    private readonly Option<string> watch = SharedOptions.Switch("--watch", "Stay, and run again what is saved.");

    private readonly Option<string> trace = SharedOptions.Switch("--trace", "Show on standard error what policies note with Trace.Write.");

    private readonly Option<string> debug = new("--debug")
    {
        Description = "Wait for a debugger to attach, then run the cases whose name holds the text.",
        HelpName = "case",
    };

    private readonly Option<string[]> format = new("--format", "-f")
    {
        Description = "Reports, each format[=file]: console, junit. Default: console.",
        HelpName = "format[=file]",
    };

    internal static Command Create()
    {
        var test = new TestCommand();
        var command = new Command("test", Description);
        command.Arguments.Add(test.paths);
        test.paths.Validators.Add(SharedOptions.RefuseOptions);
        test.least.Validators.Add(result => SharedOptions.Refuse(result, t => Percent(t) is null, "is no number from 0 to 100"));
        foreach (var option in new Option[] { test.filter, test.mutate, test.least, test.writeScores, test.coverage, test.watch, test.trace, test.debug, test.format, test.shared.Parallel, test.shared.NoCache })
            command.Options.Add(option);
        test.shared.AddFenceTo(command);
        test.shared.AddLimitsTo(command);
        command.SetAction(parsed => (int)test.Execute(parsed));
        return command;
    }

    private static int? Percent(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var percent) && percent <= 100 ? percent : null;

    private ExitCode Execute(ParseResult parsed)
    {
        var targets = (parsed.GetValue(format) is { Length: > 0 } given ? given : ["console"]).Select(TestTarget.Parse).ToImmutableArray();
        if (targets.IndexOf(null) is >= 0 and var bad)
            return DiagnosticView.Refuse(CliRules.UnknownFormat.At(new("command line"), $"`{parsed.GetValue(format)?[bad]}` is no format of test results", "Use console or junit."));
        var leastScore = parsed.GetValue(least) is { } text ? Percent(text) : null;
        var debugged = parsed.GetValue(debug);
        var options = new TestOptions(
            [.. parsed.GetValue(paths) ?? []], [.. parsed.GetValue(filter) ?? [], .. debugged is null ? [] : new[] { debugged }],
            SharedOptions.IsOn(parsed, mutate) || leastScore is not null || SharedOptions.IsOn(parsed, writeScores) || SharedOptions.IsOn(parsed, coverage),
            SharedOptions.IsOn(parsed, writeScores), debugged is null ? shared.ParallelOf(parsed) : 1, SharedOptions.IsOn(parsed, shared.NoCache))
        {
            IsDebugged = debugged is not null,
            Fence = FenceOf(parsed, isDebugged: debugged is not null),
        };
        if (debugged is not null && shared.FenceOf(parsed).Mode is FenceMode.Require)
            return DiagnosticView.Refuse(FenceRules.FenceRequired.At(new("command line"), "a debugger cannot look into a fenced process", "Leave out `--fence require`, or `--debug`."));
        if (debugged is not null && !DebuggerWait.Attached())
            return DiagnosticView.Refuse(CliRules.Usage.At(new("command line"), "no debugger has attached"));
        var run = Consoles.Watched(() => TestRun.Execute(options));
        if (Show(parsed, run, targets, leastScore) is { } problem)
            return DiagnosticView.Refuse(problem);
        if (!SharedOptions.IsOn(parsed, watch))
            return Outcome(run, leastScore);
        using var watching = new TestWatch(options);
        watching.Run(again => Show(parsed, again, targets, leastScore));
        return ExitCode.Clean;
    }

    /// <summary>What is debugged runs in this process, which the debugger has.</summary>
    private FenceOptions FenceOf(ParseResult parsed, bool isDebugged)
    {
        var given = shared.FenceOf(parsed) with { Limits = shared.LimitsOf(parsed), Parallel = shared.ParallelOf(parsed) };
        return isDebugged ? given with { Mode = FenceMode.Off } : given;
    }

    private Diagnostic? Show(ParseResult parsed, TestRun run, ImmutableArray<TestTarget?> targets, int? leastScore)
    {
        if (SharedOptions.IsOn(parsed, trace))
            TraceView.Write(Consoles.Error, run);
        if (SharedOptions.IsOn(parsed, coverage))
            CoverageView.Write(targets.Any(t => t is { File: null, IsJunit: true }) ? Consoles.Error : Consoles.Output, run);
        foreach (var target in targets.OfType<TestTarget>())
        {
            if (target.Write(run, leastScore) is { } problem)
                return problem;
        }
        if (!targets.Any(t => t is { IsJunit: false, File: null }))
            DiagnosticView.Write(Consoles.Error, run.Diagnostics);
        return null;
    }

    private static ExitCode Outcome(TestRun run, int? leastScore) =>
        run.Diagnostics.Any(d => d.Level is DiagnosticLevel.Error) || run.Checks.IsEmpty ? ExitCode.BadInput
        : run.Cases.Any(c => !c.AsExpected) || run.Checks.Any(c => c.Mutation?.Mutants.Any(m => m.State is MutantState.Wrong) is true) ? ExitCode.Failed
        : leastScore is { } least && run.Score is { } score && (score.Percent ?? 0) < least ? ExitCode.Failed
        : run.Checks.Any(c => !c.Proof.Proven) ? ExitCode.Unproven
        : ExitCode.Clean;
}
