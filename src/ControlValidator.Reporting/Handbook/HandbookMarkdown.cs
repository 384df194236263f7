using System.Globalization;
using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The handbook as Markdown: a page for each control, and a list of them.</summary>
public static class HandbookMarkdown
{
    public const string IndexName = "README.md";

    /// <summary>What tells a made page from a written one.</summary>
    public const string Mark = "<!-- Made by `cval doc` from the policy and its cases. -->";

    public static string PageName(HandbookEntry entry) => entry.Control.Id + ".md";

    public static string Index(IEnumerable<HandbookEntry> entries)
    {
        var text = new StringBuilder("# Controls\n\nMade by `cval doc` from the policies and their cases. `cval controls` shows the same on a terminal.\n");
        foreach (var pillar in entries.GroupBy(e => e.Control.Pillar).OrderBy(g => g.Key))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Labels.Of(pillar.Key)}\n\n| control | severity | level | title |\n|---|---|---|---|\n");
            foreach (var entry in pillar)
            {
                var control = entry.Control;
                text.Append(CultureInfo.InvariantCulture, $"| [{control.Id}]({PageName(entry)}) | {Labels.Of(control.Severity)} | {control.Level} | {MarkdownText.Rich(control.Title)} |\n");
            }
        }
        return text.ToString();
    }

    public static string Page(HandbookEntry entry)
    {
        var control = entry.Control;
        var text = new StringBuilder($"{Mark}\n\n# {control.Id}: {MarkdownText.Rich(control.Title)}\n\n{MarkdownText.Rich(control.Why)}\n\n**Fix.** {MarkdownText.Rich(control.Fix)}\n\n| | |\n|---|---|\n");
        Row(text, "severity", Labels.Of(control.Severity));
        Row(text, "pillar", $"{Labels.Of(control.Pillar)}, maturity level {control.Level}");
        Row(text, "method", Labels.Of(control.Method));
        Row(text, "judges", entry.Judges(MarkdownText.Code));
        Row(text, "reads", string.Join(", ", entry.Reads.Select(MarkdownText.Code)));
        Row(text, "proof", MarkdownText.Rich(entry.Earned));
        Row(text, "mutation score", MutationLine.Of(entry.Proof.Mutation));
        Row(text, "same as", string.Join(", ", control.SameAs.Select(s => $"{MarkdownText.Plain(s.Scheme)} {MarkdownText.Code(s.Id)}")));
        Row(text, "maps to", string.Join(", ", control.Maps.Select(m => MarkdownText.Plain($"{m.Framework} {m.Id}"))));
        Row(text, "policy", $"[{entry.Policy}]({entry.Link})");
        Cases(text, entry);
        Example(text, entry, Outcome.Fail, "Fails");
        Example(text, entry, Outcome.Pass, "Passes");
        return text.ToString();
    }

    private static void Row(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {value} |\n");
    }

    private static void Cases(StringBuilder text, HandbookEntry entry)
    {
        text.Append("\n## Cases\n\n| case | verdict | why |\n|---|---|---|\n");
        foreach (var @case in entry.Cases)
            text.Append(CultureInfo.InvariantCulture, $"| {MarkdownText.Rich(@case.Name)} | {Labels.Of(@case.Expect)} | {MarkdownText.Rich(@case.Reason)} |\n");
    }

    private static void Example(StringBuilder text, HandbookEntry entry, Outcome outcome, string verb)
    {
        if (entry.Example(outcome) is { } example)
            text.Append(CultureInfo.InvariantCulture, $"\n## {verb}: {MarkdownText.Rich(example.Name)}\n\n```json\n{example.Resources}\n```\n");
    }
}
