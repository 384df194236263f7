using System.Text;

namespace ControlValidator.Reporting;

/// <summary>For a pull-request comment: what opened in open tables, the rest in closed blocks. What does not fit is counted and said.</summary>
internal static class ComparisonMarkdown
{
    private const int MostCharacters = 600;

    public static void Write(Comparison comparison, Stream output)
    {
        var text = new BoundedMarkdown();
        text.Line($"**{comparison.Summary}**\n");
        foreach (var kind in Enum.GetValues<ComparedKind>())
        {
            foreach (var answer in comparison.Answers)
                Sets(text, answer, kind);
        }
        List<string> missing = [.. comparison.Answers.SelectMany(static answer => answer.Missing).Distinct(StringComparer.Ordinal)];
        if (missing.Count > 0)
            text.Table($"One side lacks what the other has: {missing.Count}", "| Missing |\n|---|", missing.Select(static one => $"| {Cell(one)} |"), missing.Count, isOpen: true);
        List<string> unseen = [.. comparison.Answers.SelectMany(static answer => answer.Unseen).Distinct(StringComparer.Ordinal)];
        if (unseen.Count > 0)
            text.Table($"Both sides lack: {unseen.Count}", "| Whether it changed, nobody can see |\n|---|", unseen.Select(static one => $"| {Cell(one)} |"), unseen.Count, isOpen: false);
        text.Close($"<sub>before `{Inputs.Digest(comparison.Before)}`, after `{Inputs.Digest(comparison.After)}`, {MarkdownText.Plain($"{comparison.Engine.Name} {comparison.Engine.Version}")}</sub>");
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Sets(BoundedMarkdown text, ComparedAnswer answer, ComparedKind kind)
    {
        var sets = answer.Changes.Where(change => change.Kind == kind).ToList();
        if (sets.Count == 0)
            return;
        var rows = sets.Select(static change => $"| {Cell(change.Set)} | {Cell(change.Why)}{Place(change)} |");
        text.Table($"{ComparisonWords.Title(answer.Question)}, {ComparisonWords.Of(kind)}: {sets.Count}", "| Set | Why |\n|---|---|", rows, sets.Count, isOpen: kind is ComparedKind.Opened);
    }

    private static string Place(ComparedChange change) =>
        change.Places.IsEmpty ? "" : $"<br>{MarkdownText.Code(ForeignText.Shorten($"{change.Places[0].File}:{change.Places[0].Line}", 200))}";

    private static string Cell(string text) => MarkdownText.Rich(ForeignText.Shorten(text, MostCharacters));
}
