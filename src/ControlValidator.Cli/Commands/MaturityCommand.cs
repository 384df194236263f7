using System.CommandLine;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Model;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval maturity</c>: pillars by levels, and what blocks the next level of each.</summary>
internal static class MaturityCommand
{
    internal static Command Create()
    {
        var shared = new SharedOptions();
        var stress = SharedOptions.Switch("--stress", "Also weaken policies, rules and roles one by one, as `cval stress` does: evidence that some levels ask for.");
        var signIns = SharedOptions.SignIns();
        var whatIf = SharedOptions.WhatIf();
        var command = new Command("maturity", "Derive the maturity level of each pillar, with what blocks the next.");
        command.Arguments.Add(shared.Paths);
        shared.AddPackTo(command);
        shared.AddJudgingTo(command);
        shared.AddLimitsTo(command);
        command.Options.Add(stress);
        command.Options.Add(signIns);
        command.Options.Add(whatIf);
        command.SetAction(parsed => (int)Execute(parsed, shared, Estates.OptionsOf(parsed, shared, keepPasses: false, profile: false) with
        {
            Stress = SharedOptions.IsOn(parsed, stress),
            SignIns = [.. parsed.GetValue(signIns) ?? []],
            WhatIf = [.. parsed.GetValue(whatIf) ?? []],
        }));
        return command;
    }

    private static ExitCode Execute(ParseResult parsed, SharedOptions shared, RunOptions options)
    {
        using var preparation = Preparation.Begin(options);
        using var estate = Estates.Open(parsed, shared, [.. options.Paths], options.Fence.Held);
        var assessment = Consoles.Watched(() => Run.Execute(options, preparation, estate)).Assessment;
        DiagnosticView.Write(Consoles.Error, assessment.Diagnostics);
        if (assessment.Maturity is not { } maturity)
            return ExitCode.BadInput;
        MaturityView.Full(Consoles.Tables(), maturity);
        return assessment.Diagnostics.Any(d => d.Level is DiagnosticLevel.Error) ? ExitCode.BadInput
            : maturity.Complete ? ExitCode.Clean
            : ExitCode.Undecided;
    }
}
