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
        var command = new Command("maturity", "Derive the maturity level of each pillar, with what blocks the next.");
        command.Arguments.Add(shared.Paths);
        shared.AddPackTo(command);
        shared.AddJudgingTo(command);
        shared.AddLimitsTo(command);
        command.Options.Add(stress);
        command.SetAction(parsed => (int)Execute(parsed, shared, SharedOptions.IsOn(parsed, stress)));
        return command;
    }

    private static ExitCode Execute(ParseResult parsed, SharedOptions shared, bool stress)
    {
        var options = Estates.OptionsOf(parsed, shared, keepPasses: false, profile: false) with { Stress = stress };
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
