using System.Collections.Immutable;
using System.CommandLine;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Engine;
using ControlValidator.Model;
using Spectre.Console;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval explain</c>: what a control asks for, or what a finding rests on.</summary>
internal static class ExplainCommand
{
    internal static Command Create()
    {
        var shared = new SharedOptions();
        var what = new Argument<string>("what") { Description = "Id of a control (CV-STO-001, or another tool's id) or of a finding (16 hexadecimal digits)." };
        var paths = new Argument<string[]>("paths")
        {
            Description = "Exports, as for validate: shows the findings with all that was read.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.Validators.Add(SharedOptions.RefuseOptions);
        var command = new Command("explain", "Show what a control asks for, and what each finding rests on.");
        command.Arguments.Add(what);
        command.Arguments.Add(paths);
        shared.AddPackTo(command);
        shared.AddJudgingTo(command);
        command.SetAction(parsed => (int)Execute(parsed, shared, parsed.GetValue(what) ?? "", parsed.GetValue(paths) ?? []));
        return command;
    }

    private static ExitCode Execute(ParseResult parsed, SharedOptions shared, string what, string[] paths)
    {
        var fence = Estates.FenceOf(parsed, shared, paths);
        using var pack = SelectedPack.Load(
            shared.PoliciesOf(parsed), ControlSelection.Everything, PackFolder.Cache(SharedOptions.IsOn(parsed, shared.NoCache)), Environment.ProcessorCount, fence);
        var console = Consoles.Tables();
        var controls = pack.Checks.Where(c => IsNamed(c.Check.Control, what)).ToList();
        controls.ForEach(c => ControlsView.Full(console, c));
        if (paths.Length == 0)
            return controls.Count > 0 ? ExitCode.Clean : NotFound($"no control is named `{what}`", pack.Diagnostics);
        using var estate = Estates.Open(parsed, shared, paths, fence.Held);
        var options = new RunOptions(
            [.. paths], shared.PoliciesOf(parsed), ControlSelection.Everything, shared.AsOfOf(parsed), shared.ParallelOf(parsed),
            SharedOptions.IsOn(parsed, shared.NoCache), KeepPasses: true, Profile: false)
        {
            Fence = fence,
        };
        using var preparation = Preparation.Of(controls.Count > 0 ? pack.Only(controls) : pack, options);
        var assessment = Run.Execute(options, preparation, estate).Assessment;
        DiagnosticView.Write(Consoles.Error, assessment.Diagnostics);
        var shown = 0;
        foreach (var finding in assessment.Findings.Where(f => controls.Count > 0 || string.Equals(f.Id, what, StringComparison.OrdinalIgnoreCase)))
        {
            console.WriteLine();
            FindingView.Full(console, finding);
            shown++;
        }
        return shown > 0 ? ExitCode.Clean : NotFound($"no finding `{what}` in the snapshot", []);
    }

    private static bool IsNamed(Control control, string name) =>
        string.Equals(control.Id, name, StringComparison.OrdinalIgnoreCase)
        || control.SameAs.Any(s => string.Equals(s.Id, name, StringComparison.OrdinalIgnoreCase));

    private static ExitCode NotFound(string message, ImmutableArray<Diagnostic> before)
    {
        DiagnosticView.Write(Consoles.Error, [.. before, CliRules.NoSuchFinding.At(new("command line"), message)]);
        return ExitCode.BadInput;
    }
}
