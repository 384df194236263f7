using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Options;

/// <summary>The options that several verbs share, so that they mean the same everywhere.</summary>
internal sealed class SharedOptions
{
    internal Argument<string[]> Paths { get; } = new("paths")
    {
        Description = "Exports to judge: files, folders, zip archives, or - for standard input.",
        Arity = ArgumentArity.OneOrMore,
    };

    internal Option<string[]> Policies { get; } = new("--policies", "-p")
    {
        Description = "Folders or files of policies. Default: ./policies, else the shipped pack.",
        HelpName = "path",
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

    internal Option<Severity> Severity { get; } = new("--severity")
    {
        Description = "Only controls of this severity or a higher one: info, low, medium, high, critical.",
        HelpName = "severity",
        DefaultValueFactory = static _ => Model.Severity.Info,
    };

    internal Option<DateTimeOffset?> AsOf { get; } = new("--as-of")
    {
        Description = "The instant for which verdicts are given, such as 2026-11-23 or 2026-11-23T12:00:00Z. Default: the export's own.",
        HelpName = "time",
        CustomParser = static result =>
        {
            var text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                return instant;
            result.AddError($"`{text}` is no point in time; write it as 2026-11-23 or 2026-11-23T12:00:00Z");
            return null;
        },
    };

    internal Option<int> Parallel { get; } = new("--parallel")
    {
        Description = "Threads. The result is the same for any number. Default: one per processor.",
        HelpName = "n",
        DefaultValueFactory = static _ => Environment.ProcessorCount,
    };

    internal Option<bool> NoCache { get; } = new("--no-cache")
    {
        Description = "Compile and prove all policies anew, and keep nothing on disk.",
    };

    internal SharedOptions()
    {
        Paths.Validators.Add(RefuseOptions);
        Parallel.Validators.Add(RefuseOddNumbers);
    }

    /// <summary>A misspelt option must not be taken for a path.</summary>
    internal static void RefuseOptions(ArgumentResult result)
    {
        foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-' && !File.Exists(t.Value)))
            result.AddError($"there is no option `{token.Value}`");
    }

    private static void RefuseOddNumbers(OptionResult result)
    {
        if (result.Tokens.Count == 1 && (!int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n is < 1 or > 256))
            result.AddError("`--parallel` takes a number from 1 to 256");
    }

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
    }

    internal void AddJudgingTo(Command command)
    {
        command.Options.Add(AsOf);
        command.Options.Add(Parallel);
    }

    internal ControlSelection SelectionOf(ParseResult parsed) =>
        new([.. parsed.GetValue(Control) ?? []], [.. parsed.GetValue(Exclude) ?? []], parsed.GetValue(Severity));

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
