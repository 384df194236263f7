using System.Collections.Immutable;
using System.CommandLine;
using ControlValidator.Analysis.Conforming;
using ControlValidator.Cli.Conforming;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Model;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval conform</c>: replays what happened, and what is enforced, against the model, and says where they differ.</summary>
internal sealed class ConformCommand
{
    private readonly SharedOptions shared = new();

    private readonly Option<string[]> signIns = SharedOptions.SignIns();

    private readonly Option<string[]> whatIf = SharedOptions.WhatIf();

    private readonly Option<string[]> effectiveRules = new("--effective-nsg") { Description = "Effective security rules of network interfaces, as JSON.", HelpName = "file" };

    private readonly Option<string> json = SharedOptions.Switch("--json", "Write the result as JSON.");

    internal static Command Create()
    {
        var conform = new ConformCommand();
        var command = new Command("conform", "Replay sign-ins, What-If answers and NSGs against the model.");
        command.Arguments.Add(conform.shared.Paths);
        command.Options.Add(conform.signIns);
        command.Options.Add(conform.whatIf);
        command.Options.Add(conform.effectiveRules);
        command.Options.Add(conform.json);
        conform.shared.AddJudgingTo(command);
        command.SetAction(parsed => (int)conform.Execute(parsed));
        return command;
    }

    private ExitCode Execute(ParseResult parsed)
    {
        var (logs, answers, rules) = (parsed.GetValue(signIns) ?? [], parsed.GetValue(whatIf) ?? [], parsed.GetValue(effectiveRules) ?? []);
        if (logs.Length + answers.Length + rules.Length == 0)
            return DiagnosticView.Refuse([CliRules.Usage.At(new("command line"), "there is nothing to replay", "Give `--sign-ins`, `--what-if` or `--effective-nsg` a file.")]);
        using var estate = Estates.Open(parsed, shared);
        estate.Read();
        var replays = new Replays(estate.Snapshot);
        replays.AddLogs(logs);
        replays.AddWhatIf(answers);
        replays.AddEffectiveRules(rules);
        if (SharedOptions.IsOn(parsed, json))
            ConformanceJson.Write(replays.Files);
        else
            ConformanceView.Write(Consoles.Output, replays.Files);
        ImmutableArray<Diagnostic> diagnostics = [.. estate.Diagnostics.Where(static d => d.Level is not DiagnosticLevel.Info), .. replays.Problems];
        DiagnosticView.Write(Consoles.Error, diagnostics);
        var results = replays.Files.SelectMany(static replay => replay.Conformance.Results).ToList();
        return diagnostics.Any(static d => d.Level is DiagnosticLevel.Error) ? ExitCode.BadInput
            : results.Exists(static result => result.Agreement is Agreement.UnsafelyDisagrees) ? ExitCode.Failed
            : results.Exists(static result => result.Agreement is not Agreement.Undecided) ? ExitCode.Clean
            : ExitCode.Undecided;
    }
}
