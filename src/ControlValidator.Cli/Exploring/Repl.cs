using System.Globalization;
using ControlValidator.Cli.Commands;
using ControlValidator.Cli.Rendering;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Exploring;

/// <summary>Reads, evaluates, prints, until the input ends.</summary>
internal sealed class Repl(ExploredEstate explored)
{
    private const int Rows = 30;

    private bool json;

    internal void Run(LineInput input)
    {
        Say(string.Create(CultureInfo.InvariantCulture, $"{explored.Manifest.Documents.Sum(d => d.Rows)} rows in {explored.Manifest.Documents.Length} documents. Ask about `snapshot`; :help shows what else there is."));
        while (Read(input) is { } text)
        {
            if (text.Trim() is ":quit" or ":q")
                return;
            if (text.TrimStart().StartsWith(':'))
                Command(text.Trim());
            else if (text.Trim().Length > 0)
                Ask(text);
            Consoles.Flush();
        }
    }

    /// <summary>Goes on reading while a text is not complete. Null at the end of the input.</summary>
    private static string? Read(LineInput input)
    {
        var text = input.ReadLine("> ");
        while (text is not null && !text.TrimStart().StartsWith(':') && Exploration.IsIncomplete(text) && input.ReadLine("… ") is { } more)
            text = $"{text}\n{more}";
        return text;
    }

    private void Ask(string text)
    {
        EvalCommand.Show(explored.Ask(text, new(json, Rows)));
        if (explored.BeginAgain())
            Say("what was declared before is lost; the conversation begins anew");
    }

    private void Command(string text)
    {
        switch (text.Split(' ', 2, StringSplitOptions.TrimEntries))
        {
            case [":help"]:
                Help();
                break;
            case [":json"]:
                json = !json;
                Say(json ? "values are shown as JSON" : "values are shown as tables");
                break;
            case [":types"]:
                Types();
                break;
            case [":check", var name]:
                Check(name);
                break;
            default:
                DiagnosticView.Write(Consoles.Error, [CliRules.Usage.At(new("input"), $"there is no command `{text}`", "`:help` lists them.")]);
                break;
        }
    }

    private void Check(string name)
    {
        var (declarations, expression) = explored.Exploration.Said;
        if (expression is null)
        {
            DiagnosticView.Write(Consoles.Error, [CliRules.Usage.At(new("input"), "there is no expression yet to make a check of", "Ask a question whose answer is a verdict first.")]);
            return;
        }
        var written = ExploredCheck.Write(name, declarations, expression, out var problem);
        if (problem is not null)
            DiagnosticView.Write(Consoles.Error, [problem]);
        else
            Say($"{written}: add cases beside it, on which it passes and fails; then `cval test {Path.GetDirectoryName(written)?.Replace('\\', '/')}`.");
    }

    private void Types()
    {
        foreach (var collection in explored.Manifest.Collections)
            Consoles.Output.Line(Shown.Safe(string.Create(CultureInfo.InvariantCulture, $"{collection.Rows,7} {collection.Type}")));
    }

    private static void Help()
    {
        Say("""
            snapshot.All<StorageAccount>()             all of a type, by its view
            snapshot.All("microsoft.graph.user").Known what is there, complete or not
            snapshot.Find("/subscriptions/…")          one resource
            var big = snapshot.Resources.Count();      declare, and go on with it
            :types            the types in the snapshot
            :json             JSON instead of tables, and back
            :check fam/name   make a policy of the last expression, which gives a verdict
            :quit             end (or the end of the input)
            Tab completes, the arrow keys bring back what was asked before.
            """);
    }

    private static void Say(string text)
    {
        foreach (var line in text.Split('\n'))
            Consoles.Output.Line($"[grey]{Shown.Safe(line)}[/]");
        Consoles.Flush();
    }
}
