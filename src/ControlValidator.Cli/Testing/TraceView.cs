using ControlValidator.Cli.Rendering;

namespace ControlValidator.Cli.Testing;

/// <summary>What policies noted with <c>Trace.Write</c>, by case.</summary>
internal static class TraceView
{
    internal static void Write(Page page, TestRun run)
    {
        foreach (var tested in run.Checks)
        {
            foreach (var tried in tested.Cases.Where(c => !c.Trace.Notes.IsEmpty))
            {
                page.Line($"[bold]{Shown.Safe(tested.Check.Control.Id)}[/] {Shown.Safe(tried.Case.Name)}");
                foreach (var note in tried.Trace.Notes)
                    page.Line(Shown.Safe(note), 2);
            }
        }
    }
}
