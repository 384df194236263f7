using System.Globalization;
using ControlValidator.Cli.Rendering;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Testing;

/// <summary>What changing settings has shown, on a terminal: first what must be mended, then what nobody has explained.</summary>
internal static class MutationView
{
    /// <summary>Below this many checks, what was excused is shown as well, with its reason.</summary>
    private const int FewChecks = 3;

    internal static void Write(Page page, TestRun run)
    {
        page.Heading("[bold]Changed settings[/]");
        var few = run.Checks.Length <= FewChecks;
        foreach (var tested in run.Checks)
        {
            if (tested.Mutation is not { } mutation)
                page.Line($"[bold]{Shown.Safe(tested.Check.Control.Id)}[/] [yellow]not measured, since the check is not proven[/]");
            else if (few || mutation.LeftOut > 0 || mutation.Mutants.Any(m => m.State is MutantState.Survived or MutantState.Wrong))
                Write(page, tested, mutation, few);
        }
        var (wrong, survived, excused) = (Count(run, MutantState.Wrong), Count(run, MutantState.Survived), Count(run, MutantState.Excused));
        page.Line(string.Create(CultureInfo.InvariantCulture,
            $"{run.Checks.Sum(c => c.Mutation?.Runs ?? 0)} runs · {Count(run, MutantState.Killed)} changes noticed · [{(survived > 0 ? "yellow" : "grey")}]{survived} survived[/] · [{(wrong > 0 ? "red" : "grey")}]{wrong} wrong[/] · {excused} rightly unnoticed"));
        page.Line();
    }

    internal static string Brief(MutationScore score) =>
        $"mutation score [bold]{(score.Percent is { } percent ? $"{percent} %" : "none, since nothing could be changed")}[/] ({score.Killed} of {score.Total})";

    private static void Write(Page page, TestedCheck tested, CheckMutation mutation, bool few)
    {
        page.Line($"[bold]{Shown.Safe(tested.Check.Control.Id)}[/] {Shown.Safe(tested.Check.Control.Title)} [grey]·[/] {Brief(mutation.Score)}");
        foreach (var mutant in mutation.Mutants.Where(m => m.State is MutantState.Wrong))
            Write(page, tested, mutant, "[red]wrong[/]");
        foreach (var mutant in mutation.Mutants.Where(m => m.State is MutantState.Survived))
            Write(page, tested, mutant, "[yellow]survived[/]");
        if (few)
        {
            foreach (var mutant in mutation.Mutants.Where(m => m.State is MutantState.Excused))
                page.Line($"[grey]rightly[/] {Shown.Sentence(mutant.Sentence)}: {Shown.Sentence(mutant.Reason)}", 2);
        }
        if (mutation.LeftOut > 0)
            page.Line($"[yellow]{mutation.LeftOut} changes were not tried, since there are too many[/]", 2);
    }

    private static void Write(Page page, TestedCheck tested, Mutant mutant, string label) => page.Line(
        $"{label} {Shown.Sentence(mutant.Sentence)} [grey]{Shown.Safe($"{tested.Policy.CasesPath}:{mutant.Line}")} {Shown.Safe(mutant.To)}[/]", 2);

    private static int Count(TestRun run, MutantState state) =>
        run.Checks.Sum(c => c.Mutation?.Mutants.Count(m => m.State == state) ?? 0);
}
