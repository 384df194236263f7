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
        var levels = MaturityGrid.Levels(maturity).ToList();
        var until = maturity.Expires is { } expires ? $", until {Labels.Of(expires)}" : "";
        var doubt = maturity.Complete ? "" : ", not to be relied on: a check broke";
        text.Table(
            $"Maturity: {maturity.Vector}{until}{doubt}",
            $"| Pillar | Level | {string.Join(" | ", levels)} |\n|---|--:|{string.Concat(levels.Select(_ => "---|"))}", rows, maturity.Pillars.Length, isOpen: true);
    }

    private static string Cell(MaturityCell cell) => cell.Level.State switch
    {
        LevelState.Reached => "✓ reached",
        LevelState.Failing => $"✕ failing, {Share(cell)}",
        LevelState.MissingEvidence => $"? missing evidence, {Share(cell)}",
        LevelState.BlockedBelow => "waits for a lower level",
        LevelState.Skipped => "– skipped",
    };

    private static string Share(MaturityCell cell) => $"{cell.Met} of {cell.Asked} met";
}
