using System.Globalization;
using ControlValidator.Cli.Running;
using Spectre.Console;

namespace ControlValidator.Cli.Rendering;

/// <summary>Where the time went, longest first.</summary>
internal static class ProfileView
{
    private const int MostChecks = 30;

    internal static void Write(IAnsiConsole console, RunProfile profile)
    {
        var stages = new Table().Border(TableBorder.Rounded).AddColumn("Stage").AddColumn(new TableColumn("ms").RightAligned());
        foreach (var (name, milliseconds, _) in profile.Stages)
            stages.AddRow(name, Number(milliseconds));
        console.Write(stages);
        var checks = new Table().Border(TableBorder.Rounded).AddColumn("Control")
            .AddColumn(new TableColumn("ms, all threads").RightAligned()).AddColumn(new TableColumn("verdicts").RightAligned()).AddColumn(new TableColumn("ns each").RightAligned());
        foreach (var (control, milliseconds, verdicts) in profile.Checks.OrderByDescending(c => c.Milliseconds).Take(MostChecks))
            checks.AddRow(Shown.Safe(control), Number(milliseconds), $"{verdicts}", verdicts == 0 ? "" : Number(milliseconds * 1e6 / verdicts));
        console.Write(checks);
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
