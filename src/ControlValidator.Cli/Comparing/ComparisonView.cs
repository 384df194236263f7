using ControlValidator.Cli.Rendering;
using ControlValidator.Model;
using ControlValidator.Reporting;

namespace ControlValidator.Cli.Comparing;

/// <summary>A comparison on a terminal: what opened first, each set with what made the difference and where it is configured.</summary>
internal static class ComparisonView
{
    private const int MostSets = 20;
    private const int MostTexts = 5;

    internal static void Write(Page page, Comparison comparison)
    {
        foreach (var answer in comparison.Answers)
        {
            page.Heading(ComparisonWords.Title(answer.Question));
            if (answer.Changes.IsEmpty)
                page.Line($"[grey]{ComparisonWords.Nothing(answer)}[/]");
            foreach (var sets in answer.Changes.GroupBy(static change => change.Kind).OrderBy(static group => group.Key))
                Sets(page, sets.Key, [.. sets]);
            Texts(page, "one side lacks what the other has", answer.Missing, "yellow");
            Texts(page, "both sides lack", answer.Unseen, "grey");
        }
        var left = Enum.GetValues<ComparedQuestion>().Where(question => comparison.Answers.All(answer => answer.Question != question)).Select(ComparisonWords.Of).ToList();
        if (left.Count > 0)
            page.Line($"[grey]not asked: {string.Join(", ", left)}[/]");
        page.WholeLine($"[{Shown.Colour(comparison.Outcome)}]{Shown.Sign(comparison.Outcome)}[/] {comparison.Summary}");
    }

    private static void Sets(Page page, ComparedKind kind, List<ComparedChange> sets)
    {
        page.Line($"[{Colour(kind)}]{ComparisonWords.Of(kind)}[/]");
        foreach (var change in sets.Take(MostSets))
        {
            page.Line($"[{Colour(kind)}]{ComparisonWords.Sign(kind)}[/] {Shown.Sentence(change.Set)}", 2);
            page.Line(Shown.Sentence(change.Why), 4);
            if (!change.Places.IsEmpty)
                page.Line($"[grey]{Shown.Safe($"{change.Places[0].File}:{change.Places[0].Line}")}[/]", 4);
        }
        if (sets.Count > MostSets)
            page.Line($"[grey]and {Labels.Count(sets.Count - MostSets, "more set")}; the JSON report has all[/]", 2);
    }

    private static void Texts(Page page, string title, IReadOnlyList<string> texts, string colour)
    {
        if (texts.Count == 0)
            return;
        page.Line($"[{colour}]{title}[/]");
        foreach (var text in texts.Take(MostTexts))
            page.Line(Shown.Sentence(text), 4);
        if (texts.Count > MostTexts)
            page.Line($"[grey]and {texts.Count - MostTexts} more[/]", 4);
    }

    private static string Colour(ComparedKind kind) => kind switch
    {
        ComparedKind.Opened => Shown.Colour(Outcome.Fail),
        ComparedKind.MayOpen or ComparedKind.MayClose => Shown.Colour(Outcome.Unknown),
        ComparedKind.Closed => Shown.Colour(Outcome.Pass),
    };
}
