using ControlValidator.Analysis.Conforming;
using ControlValidator.Cli.Rendering;
using ControlValidator.Reporting;

namespace ControlValidator.Cli.Conforming;

/// <summary>What was replayed, on a terminal: what does not agree with its record, unsafe disagreements first, then counts.</summary>
internal static class ConformanceView
{
    private const int Most = 20;

    internal static void Write(Page page, IReadOnlyList<ReplayedFile> files)
    {
        foreach (var file in files)
        {
            page.Heading(Shown.Safe(file.File));
            foreach (var agreement in new[] { Agreement.UnsafelyDisagrees, Agreement.SafelyDisagrees, Agreement.Undecided })
                Results(page, file, agreement);
            page.WholeLine(Total(file.Conformance));
        }
    }

    private static string Total(Conformance replayed)
    {
        var compared = Enum.GetValues<Agreement>().Select(agreement => $"{replayed.Count(agreement)} {ReplayedFile.Words(agreement)}");
        return $"{Labels.Count(replayed.Records, "record")}, {replayed.Unreadable.Length} not replayed, {replayed.Silent} silent: {string.Join(", ", compared)}";
    }

    private static void Results(Page page, ReplayedFile file, Agreement agreement)
    {
        var results = file.Conformance.Results.Where(result => result.Agreement == agreement).ToList();
        if (results.Count == 0)
            return;
        page.Line($"[{Colour(agreement)}]{ReplayedFile.Words(agreement)}[/]");
        foreach (var result in results.Take(Most))
        {
            page.Line($"[cyan]{Shown.Safe(result.About)}[/]: {Shown.Sentence(result.Sentence)}", 2);
            page.Line($"[grey]{Shown.Safe($"{file.File}#{result.Pointer} {result.Record}")}[/]", 4);
        }
        if (results.Count > Most)
            page.Line($"[grey]and {results.Count - Most} more; `--json` has all[/]", 2);
    }

    private static string Colour(Agreement agreement) => agreement switch
    {
        Agreement.Agrees => "green",
        Agreement.Undecided => "grey",
        Agreement.SafelyDisagrees => "yellow",
        Agreement.UnsafelyDisagrees => "red",
    };
}
