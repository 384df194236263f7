using System.Collections.Immutable;
using System.CommandLine;
using ControlValidator.Analysis.Checking;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Proofs;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Model;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval prove</c>: decides the properties that every estate should be asked about, and writes what a solver can check.</summary>
internal static class ProveCommand
{
    internal static Command Create()
    {
        var shared = new SharedOptions();
        var options = new ProveOptions();
        var command = new Command("prove", "Prove properties, or refute them, and write what a solver can check.");
        command.Arguments.Add(shared.Paths);
        options.AddTo(command);
        shared.AddJudgingTo(command);
        command.Options.Add(shared.NoCache);
        command.SetAction(parsed => (int)Execute(parsed, shared, options));
        return command;
    }

    private static ExitCode Execute(ParseResult parsed, SharedOptions shared, ProveOptions options)
    {
        using var estate = Estates.Whole(parsed, shared);
        if (estate is null)
            return ExitCode.BadInput;
        DiagnosticView.Write(Consoles.Error, OddityDiagnostics.Of(estate));
        var manifest = estate.Snapshot.Manifest;
        var (chosen, problem) = options.Choose(parsed, Provable.Of(
            estate.Snapshot, ControlProofs.Shipped(PackFolder.Cache(SharedOptions.IsOn(parsed, shared.NoCache)), shared.ParallelOf(parsed))));
        if (problem is not null)
            return DiagnosticView.Refuse(problem);
        var answers = Consoles.Watched(() => chosen.SelectMany(static one => one.Prove()).ToList());
        ImmutableArray<ProofScript> scripts = [.. answers];
        ImmutableArray<string> files = [];
        if (options.SmtOf(parsed) is { } path)
        {
            (files, problem) = SmtFiles.Write(path, scripts, manifest);
            if (problem is not null)
                return DiagnosticView.Refuse(problem);
        }
        if (options.IsJsonOf(parsed))
            ProveJson.Write(manifest, scripts, files);
        else
            ProveView.Write(Consoles.Output, scripts, files);
        return Ending(scripts);
    }

    // Where nothing is proven, nothing is clean: silence is no pass.
    private static ExitCode Ending(ImmutableArray<ProofScript> scripts) =>
        scripts.Any(static script => script.Outcome is Outcome.Fail) ? ExitCode.Failed
        : scripts.Any(static script => script.Outcome is Outcome.Unknown or Outcome.Error) || !scripts.Any(static script => script.Outcome is Outcome.Pass) ? ExitCode.Undecided
        : ExitCode.Clean;
}
