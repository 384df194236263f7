using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Analysis.Checking;
using ControlValidator.Cli.Rendering;
using ControlValidator.Model;

namespace ControlValidator.Cli.Proofs;

/// <summary>Answers on a terminal, and what they rest on.</summary>
internal static class ProveView
{
    private const int Width = 15;

    internal static void Write(Page page, ImmutableArray<ProofScript> scripts, ImmutableArray<string> files)
    {
        for (var i = 0; i < scripts.Length; i++)
        {
            var script = scripts[i];
            page.Line($"[{Shown.Colour(script.Outcome)}]{Shown.Sign(script.Outcome)} {WordOf(script.Outcome).PadRight(Width)}[/] [bold]{Shown.Safe(script.Id)}[/]");
            page.Line(Shown.Sentence(script.Reason), 4);
            if (script.Unchecked is { } why)
                page.Line($"[grey]{why}[/]", 4);
            else if (!files.IsEmpty)
                page.Line($"[grey]{Shown.Safe(files[i])}: a solver says {string.Join(", ", script.Expected.Select(static one => one.Word))}[/]", 4);
        }
        page.Line();
        Section(page, "Semantics", scripts.Select(static script => script.Semantics));
        Section(page, "Covered", scripts.Select(static script => script.Subset));
        Section(page, "Assumptions in force", scripts.SelectMany(static script => script.Assumptions));
        Section(page, "Missing", scripts.SelectMany(static script => script.Missing));
        var counts = scripts.CountBy(static script => script.Outcome).OrderBy(static count => count.Key)
            .Select(static count => string.Create(CultureInfo.InvariantCulture, $"{count.Value} {WordOf(count.Key)}"));
        page.WholeLine($"{scripts.Length} {(scripts.Length == 1 ? "property" : "properties")}: {string.Join(", ", counts)}");
    }

    /// <summary>The answer in a word.</summary>
    internal static string WordOf(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "proven",
        Outcome.Fail => "counterexample",
        Outcome.NotApplicable => "not applicable",
        Outcome.Unknown => "unknown",
        Outcome.Error => "error",
    };

    private static void Section(Page page, string title, IEnumerable<string> sentences)
    {
        var distinct = sentences.Where(static sentence => sentence.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (distinct.Count == 0)
            return;
        page.Line($"[bold]{title}[/]");
        foreach (var sentence in distinct)
            page.Line(Shown.Sentence(sentence), 2);
    }
}
