using System.Text.RegularExpressions;
using ControlValidator.Cli.Rendering;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Testing;

/// <summary>What the cases leave out: settings that decide nothing in them, settings that never vary, verdicts that are never given.</summary>
internal static partial class CoverageView
{
    private static readonly Outcome[] Expected = [Outcome.Pass, Outcome.Fail, Outcome.Unknown];

    internal static void Write(Page page, TestRun run)
    {
        page.Heading("[bold]What no case exercises[/]");
        var gaps = 0;
        foreach (var tested in run.Checks)
        {
            var lines = Gaps(tested).ToList();
            if (lines.Count == 0)
                continue;
            gaps += lines.Count;
            page.Line($"[bold]{Shown.Safe(tested.Check.Control.Id)}[/] {Shown.Safe(tested.Check.Control.Title)} [grey]{Shown.Safe($"{tested.Check.Policy}:{tested.Check.Line}")}[/]");
            lines.ForEach(line => page.Line($"[yellow]•[/] {Shown.Sentence(line)}", 2));
        }
        page.Line(gaps == 0 ? "[green]nothing that a check reads[/]" : $"{gaps} gaps");
        page.Line();
    }

    private static IEnumerable<string> Gaps(TestedCheck tested)
    {
        foreach (var outcome in Expected.Where(o => tested.All.All(c => c.Trace.Result.Outcome != o)))
            yield return $"no case gives {outcome}";
        foreach (var idle in tested.Mutation?.Mutants.Where(m => m.State is MutantState.Survived && m.To is "<any>") ?? [])
            yield return $"`{(idle.Setting.Length == 0 ? "resources" : idle.Setting)}` of `{idle.Type}` decides no case";
        foreach (var setting in tested.All.SelectMany(c => c.Trace.Observed).GroupBy(o => Number().Replace(o.Pointer, "/*"), StringComparer.Ordinal))
        {
            var values = setting.Select(o => o.Value).Distinct(StringComparer.Ordinal).Take(2).ToList();
            if (values is [var only])
                yield return $"`{setting.Key.TrimStart('/', '*')}` is {only} in every case that reads it";
        }
    }

    [GeneratedRegex("/[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
