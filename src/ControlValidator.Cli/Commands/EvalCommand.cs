using System.CommandLine;
using System.Globalization;
using ControlValidator.Cli.Exploring;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Commands;

/// <summary><c>cval eval</c>: one C# expression over an export.</summary>
internal static class EvalCommand
{
    internal const string Description = "Ask an export a question in C#.";

    private const int UsualRows = 50;

    internal static Command Create()
    {
        var shared = new SharedOptions();
        var expression = new Argument<string>("expression") { Description = "C# over `snapshot`, with the views that policies have." };
        var json = SharedOptions.Switch("--json", "Print JSON instead of a table, with all rows.");
        var rows = new Option<string>("--rows") { Description = "Rows of a table to show. Default: 50.", HelpName = "n" };
        rows.Validators.Add(result => SharedOptions.Refuse(result, t => RowsOf(t) is null, "is no number of rows"));
        var command = new Command("eval", Description);
        command.Arguments.Add(expression);
        command.Arguments.Add(shared.Paths);
        command.Options.Add(json);
        command.Options.Add(rows);
        shared.AddJudgingTo(command);
        shared.AddFenceTo(command);
        shared.AddLimitsTo(command);
        command.SetAction(parsed => (int)Execute(
            parsed, shared, parsed.GetValue(expression) ?? "", SharedOptions.IsOn(parsed, json), parsed.GetValue(rows) is { } text ? RowsOf(text) ?? UsualRows : UsualRows));
        return command;
    }

    private static int? RowsOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var rows) && rows > 0 ? rows : null;

    private static ExitCode Execute(ParseResult parsed, SharedOptions shared, string expression, bool json, int rows)
    {
        using var explored = ExploredEstate.Open(parsed, shared);
        if (explored is null)
            return ExitCode.BadInput;
        return Show(explored.Ask(expression, new(json, rows))) ? ExitCode.Clean : ExitCode.BadInput;
    }

    /// <summary>False where there was something wrong, which is then said.</summary>
    internal static bool Show(Explored result)
    {
        DiagnosticView.Write(Consoles.Error, result.Diagnostics);
        if (!result.HasValue)
            return result.Diagnostics.IsEmpty;
        switch (result.Value)
        {
            case ShownValue.Unreadable(var problem):
                DiagnosticView.Write(Consoles.Error, [problem]);
                return false;
            case ShownValue.Json(var utf8):
                using (var output = Console.OpenStandardOutput())
                    output.Write(utf8.Span);
                return true;
            case ShownValue value:
                ValueView.Write(Consoles.Tables(), value);
                return true;
            default:
                return false;
        }
    }
}
