using System.Collections.Immutable;
using System.CommandLine;
using ControlValidator.Cli.Documenting;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Model;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval doc</c>: a page for each control, made from its policy and its cases.</summary>
internal static class DocCommand
{
    internal const string Description = "Write a page for each control, from its policy and its cases.";

    internal static Command Create()
    {
        var shared = new SharedOptions();
        var output = new Option<string>("--out") { Description = "Folder for Markdown pages.", HelpName = "folder" };
        var site = new Option<string>("--site") { Description = "Folder for a site of HTML pages that needs no network.", HelpName = "folder" };
        var check = SharedOptions.Switch("--check", "Write nothing; end with 1 where a page is not as it would be written.");
        var command = new Command("doc", Description);
        shared.AddPackTo(command);
        shared.AddSelectionTo(command);
        command.Options.Add(output);
        command.Options.Add(site);
        command.Options.Add(check);
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is null && result.GetValue(site) is null)
                result.AddError("nothing says where the pages go: give `--out` or `--site`");
        });
        command.SetAction(parsed => (int)Execute(parsed, shared, parsed.GetValue(output), parsed.GetValue(site), SharedOptions.IsOn(parsed, check)));
        return command;
    }

    private static ExitCode Execute(ParseResult parsed, SharedOptions shared, string? output, string? site, bool check)
    {
        var selection = shared.SelectionOf(parsed);
        using var pack = SelectedPack.Load(
            shared.PoliciesOf(parsed), selection, PackFolder.Cache(SharedOptions.IsOn(parsed, shared.NoCache)), Environment.ProcessorCount,
            Estates.FenceOf(parsed, shared, []));
        DiagnosticView.Write(Consoles.Error, pack.Diagnostics);
        if (pack.Diagnostics.Any(d => d.Level is DiagnosticLevel.Error))
            return ExitCode.BadInput;
        ImmutableArray<HandbookFolder> folders =
        [
            .. output is null ? [] : new[] { HandbookFolder.Markdown(output, HandbookReader.Read(pack, output), selection.IsEverything) },
            .. site is null ? [] : new[] { HandbookFolder.Site(site, HandbookReader.Read(pack, site), selection.IsEverything) },
        ];
        return check ? Compare(folders) : Write(folders, pack.Checks.Length);
    }

    private static ExitCode Compare(ImmutableArray<HandbookFolder> folders)
    {
        ImmutableArray<Diagnostic> stale = [.. folders.SelectMany(f => f.Differences())];
        DiagnosticView.Write(Consoles.Error, stale);
        return stale.IsEmpty ? ExitCode.Clean : ExitCode.Failed;
    }

    private static ExitCode Write(ImmutableArray<HandbookFolder> folders, int controls)
    {
        foreach (var folder in folders)
        {
            try
            {
                Consoles.Output.Line($"{Shown.Safe(folder.Path)}: {controls} {(controls == 1 ? "control" : "controls")}, {folder.Write()} files changed");
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
            {
                DiagnosticView.Write(Consoles.Error, [DocRules.NowhereToWrite.At(new(folder.Path), $"the pages cannot be written: {e.Message}")]);
                return ExitCode.BadInput;
            }
        }
        return ExitCode.Clean;
    }
}
