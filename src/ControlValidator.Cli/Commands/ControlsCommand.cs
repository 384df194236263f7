using System.CommandLine;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval controls</c>: the catalogue, searched by own id, by another tool's id, by framework control and by words.</summary>
internal static class ControlsCommand
{
    internal static Command Create()
    {
        var shared = new SharedOptions();
        var search = new Argument<string[]>("search")
        {
            Description = "Words or globs: found in ids, titles, resource types, ids of other tools, framework controls.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var command = new Command("controls", "List and search the controls of the pack.");
        command.Arguments.Add(search);
        shared.AddPackTo(command);
        shared.AddSelectionTo(command);
        command.SetAction(parsed => (int)Execute(parsed, shared, parsed.GetValue(search) ?? []));
        return command;
    }

    private static ExitCode Execute(ParseResult parsed, SharedOptions shared, string[] search)
    {
        using var pack = SelectedPack.Load(
            shared.PoliciesOf(parsed), shared.SelectionOf(parsed), PackFolder.Cache(SharedOptions.IsOn(parsed, shared.NoCache)), Environment.ProcessorCount,
            Estates.FenceOf(parsed, shared, []));
        DiagnosticView.Write(Consoles.Error, pack.Diagnostics);
        var found = pack.Checks.Where(c => Array.TrueForAll(search, word => Matches(c, word))).ToList();
        if (found.Count == 0)
        {
            DiagnosticView.Write(Consoles.Error, [CliRules.NoSuchFinding.At(new("command line"), $"no control matches `{string.Join(' ', search)}`")]);
            return ExitCode.BadInput;
        }
        if (found.Count == 1 && search.Length > 0)
            ControlsView.Full(Consoles.Tables(), found[0]);
        else
            ControlsView.List(Consoles.Tables(), found);
        return pack.Diagnostics.Any(d => d.Level is DiagnosticLevel.Error) ? ExitCode.BadInput : ExitCode.Clean;
    }

    private static bool Matches(ProvenCheck proven, string word) => Texts(proven).Any(text =>
        text.Contains(word, StringComparison.OrdinalIgnoreCase) || (Glob.TryParse(word, out var glob, out _) && glob.Matches(text)));

    private static IEnumerable<string> Texts(ProvenCheck proven)
    {
        var control = proven.Check.Control;
        return [control.Id, control.Title, proven.Family, control.Pillar.ToString(), .. proven.Check.Types,
            .. control.SameAs.SelectMany(s => new[] { s.Id, $"{s.Scheme} {s.Id}" }), .. control.Maps.SelectMany(m => new[] { m.Id, $"{m.Framework} {m.Id}" })];
    }
}
