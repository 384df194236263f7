using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Pillars by levels as a table.</summary>
internal static class MarkdownMaturity
{
    public static void Write(BoundedMarkdown text, MaturityResult? maturity)
    {
        if (maturity is null || maturity.Pillars.IsEmpty)
            return;
        var rows = maturity.Pillars.Select(p =>
            $"| **{Labels.Of(p.Pillar)}** | {p.Level} | {string.Join(" | ", MaturityGrid.Cells(p).Select(Cell))} |");
        var doubt = maturity.Complete ? "" : ", not to be relied on: a check broke";
        text.Table(
            $"Maturity: level {maturity.Level} of {MaturityGrid.HighestLevel} ({MaturityGrid.Vector(maturity)}){doubt}",
            "| Pillar | Level | 1 | 2 | 3 | 4 | 5 |\n|---|--:|---|---|---|---|---|", rows, maturity.Pillars.Length, isOpen: true);
    }

    private static string Cell(MaturityCell cell) => cell.State switch
    {
        LevelState.Reached => "✓ reached",
        LevelState.Failing => $"✕ failing, {Share(cell)}",
        LevelState.MissingEvidence => $"? missing evidence, {Share(cell)}",
        LevelState.Waiting => "waits for a lower level",
        LevelState.Undefined => "–",
    };

    private static string Share(MaturityCell cell) => $"{cell.Met} of {cell.Criteria.Length - cell.NotApplicable} met";
}
