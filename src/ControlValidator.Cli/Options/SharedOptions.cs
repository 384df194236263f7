using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ControlValidator.Cli.Fencing;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Model.Metering;

namespace ControlValidator.Cli.Options;

/// <summary>The options that several verbs share, so that they mean the same everywhere.</summary>
internal sealed class SharedOptions
{
    private const long MostSteps = 1_000_000_000_000;
    private const long MostMegabytes = 1_048_576;

    internal Argument<string[]> Paths { get; } = new("paths")
    {
        Description = "Exports to judge: files, folders, zip archives, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = Words.All,
    };

    internal Option<string[]> Policies { get; } = new("--policies", "-p")
    {
        Description = "Folders or files of policies; cval:policies is the shipped pack. Default: ./policies, else the shipped pack.",
        HelpName = "path",
        CustomParser = Words.All,
    };

    internal Option<Glob[]> Control { get; } = new("--control", "-c")
    {
        Description = "Only controls whose id, family or pillar matches the glob.",
        HelpName = "glob",
        CustomParser = Globs,
    };

    internal Option<Glob[]> Exclude { get; } = new("--exclude", "-x")
    {
        Description = "Not the controls whose id, family or pillar matches the glob.",
        HelpName = "glob",
        CustomParser = Globs,
    };

    // Options are texts, and read by ourselves: the library's generic code over value types is compiled anew at every start.
    internal Option<string> Severity { get; } = new("--severity")
    {
        Description = "Only controls of this severity or a higher one: info, low, medium, high, critical.",
        HelpName = "severity",
        CustomParser = Words.Last,
    };

    internal Option<string> AsOf { get; } = new("--as-of")
    {
        Description = "The instant for which verdicts are given, such as 2026-11-23 or 2026-11-23T12:00:00Z. Default: the export's own.",
        HelpName = "time",
        CustomParser = Words.Last,
    };

    internal Option<string> Parallel { get; } = new("--parallel")
    {
        Description = "Threads. The result is the same for any number. Default: one per processor.",
        HelpName = "n",
        CustomParser = Words.Last,
    };

    internal Option<string> Fence { get; } = new("--fence")
    {
        Description = "Run policies in a process that can do nothing else: auto for all but the shipped ones, require for all or not at all, off. Default: auto.",
        HelpName = "mode",
        CustomParser = Words.Last,
    };

    internal Option<string> Memory { get; } = new("--memory")
    {
        Description = "Megabytes that fenced policies may use. Default: 4096.",
        HelpName = "MB",
        CustomParser = Words.Last,
    };

    internal Option<string> Time { get; } = new("--time")
    {
        Description = "Seconds that fenced policies may take in all. Default: 600.",
        HelpName = "seconds",
        CustomParser = Words.Last,
    };

    internal Option<string> NoCache { get; } = Switch("--no-cache", "Compile and prove all policies anew, and keep nothing on disk.");

    internal Option<string> Fuel { get; } = new("--fuel")
    {
        Description = "Steps that one check of a resource may take; of a snapshot, 100 times. Default: 10000000.",
        HelpName = "steps",
        CustomParser = Words.Last,
    };

    internal Option<string> CheckMemory { get; } = new("--check-memory")
    {
        Description = "Megabytes that one check of a resource may ask for; of a snapshot, 4 times. Default: 256.",
        HelpName = "MB",
        CustomParser = Words.Last,
    };

    internal SharedOptions()
    {
        Fuel.Validators.Add(result => Refuse(result, text => StepsOf(text) is null, "is no number from 1 to 1000000000000"));
        CheckMemory.Validators.Add(result => Refuse(result, text => MegabytesOf(text) is null, "is no number from 1 to 1048576"));
        Paths.Validators.Add(RefuseOptions);
        Severity.Validators.Add(result => Refuse(result, text => SeverityOf(text) is null, "is no severity: info, low, medium, high, critical"));
        AsOf.Validators.Add(result => Refuse(result, text => InstantOf(text) is null, "is no point in time; write it as 2026-11-23 or 2026-11-23T12:00:00Z"));
        Fence.Validators.Add(result => Refuse(result, text => ModeOf(text) is null, "is no way to fence: auto, require, off"));
        Memory.Validators.Add(result => Refuse(result, text => NumberOf(text, 64, 1 << 20) is null, "is no number from 64 to 1048576"));
        Time.Validators.Add(result => Refuse(result, text => NumberOf(text, 1, 86_400) is null, "is no number from 1 to 86400"));
        Parallel.Validators.Add(result => Refuse(result, text => ThreadsOf(text) is null, "is no number from 1 to 256"));
    }

    internal static Option<string[]> SignIns() => new("--sign-ins") { Description = "Exported sign-in logs (auditLogs/signIns), as JSON.", HelpName = "file" };

    internal static Option<string[]> WhatIf() => new("--what-if") { Description = "Questions to the What-If service with its answers, as JSON.", HelpName = "file" };

    /// <summary>An option without a value.</summary>
    internal static Option<string> Switch(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };

    internal static bool IsOn(ParseResult parsed, Option<string> option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>A misspelt option must not be taken for a path.</summary>
    internal static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value is ['-', _, ..] && !File.Exists(token.Value))
                result.AddError($"there is no option `{token.Value}`");
        }
    }

    internal static void Refuse(OptionResult result, Func<string, bool> isWrong, string problem)
    {
        foreach (var token in result.Tokens)
        {
            if (isWrong(token.Value))
                result.AddError($"`{token.Value}` {problem}");
        }
    }

    private static readonly string[] Instants =
        ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    private static Severity? SeverityOf(string text) => text.ToUpperInvariant() switch
    {
        "INFO" => Model.Severity.Info,
        "LOW" => Model.Severity.Low,
        "MEDIUM" => Model.Severity.Medium,
        "HIGH" => Model.Severity.High,
        "CRITICAL" => Model.Severity.Critical,
        _ => null,
    };

    // only what says its own day, since the rest would be taken from the clock
    private static DateTimeOffset? InstantOf(string text) =>
        DateTimeOffset.TryParseExact(text, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    private static long? StepsOf(string text) => NumberOf(text, 1, MostSteps);

    private static long? MegabytesOf(string text) => NumberOf(text, 1, MostMegabytes);

    private static int? ThreadsOf(string text) => (int?)NumberOf(text, 1, 256);

    private static long? NumberOf(string text, long least, long most) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static FenceMode? ModeOf(string text) => text.ToUpperInvariant() switch
    {
        "AUTO" => FenceMode.Auto,
        "REQUIRE" => FenceMode.Require,
        "OFF" => FenceMode.Off,
        _ => null,
    };

    internal void AddFenceTo(Command command)
    {
        command.Options.Add(Fence);
        command.Options.Add(Memory);
        command.Options.Add(Time);
    }

    internal FenceOptions FenceOf(ParseResult parsed) => new(
        parsed.GetValue(Fence) is { } mode ? ModeOf(mode) ?? FenceMode.Require : FenceMode.Auto,
        parsed.GetValue(Memory) is { } memory ? (int?)NumberOf(memory, 64, MostMegabytes) ?? FenceOptions.UsualMemory : FenceOptions.UsualMemory,
        parsed.GetValue(Time) is { } time ? (int?)NumberOf(time, 1, 86_400) ?? FenceOptions.UsualSeconds : FenceOptions.UsualSeconds);

    internal void AddSelectionTo(Command command)
    {
        command.Options.Add(Control);
        command.Options.Add(Exclude);
        command.Options.Add(Severity);
    }

    internal void AddPackTo(Command command)
    {
        command.Options.Add(Policies);
        command.Options.Add(NoCache);
        AddFenceTo(command);
    }

    internal void AddJudgingTo(Command command)
    {
        command.Options.Add(AsOf);
        command.Options.Add(Parallel);
    }

    internal void AddLimitsTo(Command command)
    {
        command.Options.Add(Fuel);
        command.Options.Add(CheckMemory);
    }

    internal FuelLimits LimitsOf(ParseResult parsed) => new(
        parsed.GetValue(Fuel) is { } steps ? StepsOf(steps) ?? 1 : FuelLimits.Default.Steps,
        parsed.GetValue(CheckMemory) is { } megabytes ? (MegabytesOf(megabytes) ?? 1) << 20 : FuelLimits.Default.Bytes);

    internal ControlSelection SelectionOf(ParseResult parsed) =>
        new([.. parsed.GetValue(Control) ?? []], [.. parsed.GetValue(Exclude) ?? []],
            parsed.GetValue(Severity) is { } severity ? SeverityOf(severity) ?? Model.Severity.Info : Model.Severity.Info);

    internal DateTimeOffset? AsOfOf(ParseResult parsed) => parsed.GetValue(AsOf) is { } text ? InstantOf(text) : null;

    internal int ParallelOf(ParseResult parsed) => parsed.GetValue(Parallel) is { } text ? ThreadsOf(text) ?? 1 : Environment.ProcessorCount;

    private static Glob[] Globs(ArgumentResult result)
    {
        var globs = new List<Glob>();
        foreach (var token in result.Tokens)
        {
            if (Glob.TryParse(token.Value, out var glob, out var problem))
                globs.Add(glob);
            else
                result.AddError($"the glob `{token.Value}` {problem}");
        }
        return [.. globs];
    }

    internal ImmutableArray<string> PoliciesOf(ParseResult parsed) => [.. parsed.GetValue(Policies) ?? []];
}
