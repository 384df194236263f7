using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Pillars by levels, then what blocks each.</summary>
internal static class HtmlMaturity
{
    public static void Write(HtmlPage page, MaturityResult? maturity, Anchors anchors)
    {
        if (maturity is null)
            return;
        page.Add($"""
            <section id="maturity" aria-labelledby="maturity-title">
            <h2 id="maturity-title">Maturity</h2>
            <p class="vector">Level <strong>{maturity.Level}</strong> <span class="quiet">{maturity.Vector}</span></p>
            <p>{Claim(maturity)}</p>
            <p class="quiet">{maturity.Title}. A pillar reaches a level when every criterion of that level, and of all below, is met. Levels follow from the findings; none is typed in, none is an average, and the lowest pillar sets the whole.</p>
            """);
        if (!maturity.Complete)
            page.Add($"""<p class="notice error"><strong>Do not rely on these levels.</strong> A check broke during the assessment, so criteria that rest on it stand open.</p>""");
        Grid(page, maturity);
        foreach (var pillar in maturity.Pillars)
            Criteria(page, pillar, anchors);
        page.Add($"</section>");
    }

    /// <summary>A level holds for an instant, and for as long as its evidence.</summary>
    private static string Claim(MaturityResult maturity) => (maturity.AsOf, maturity.Expires) switch
    {
        ({ } asOf, { } expires) => $"As of {Labels.Of(asOf)}; to be claimed until {Labels.Of(expires)}.",
        ({ } asOf, null) => $"As of {Labels.Of(asOf)}.",
        (null, { } expires) => $"To be claimed until {Labels.Of(expires)}.",
        (null, null) => "For an instant that is not stated.",
    };

    private static void Grid(HtmlPage page, MaturityResult maturity)
    {
        page.Add($"""
            <div class="scroll" tabindex="0" role="region" aria-label="Maturity by pillar and level">
            <table class="grid">
            <caption class="hidden-text">Maturity by pillar and level</caption>
            <thead><tr><th scope="col">Pillar</th>
            """);
        foreach (var level in MaturityGrid.Levels(maturity))
            page.Add($"""<th scope="col"><span class="n">{level}</span> <span class="name">{maturity.LevelNames.ElementAtOrDefault(level - 1)}</span></th>""");
        page.Add($"</tr></thead><tbody>");
        foreach (var pillar in maturity.Pillars)
        {
            page.Add($"""<tr><th scope="row">{Labels.Of(pillar.Pillar)}<span class="at">level {pillar.Level}</span></th>""");
            foreach (var cell in MaturityGrid.Cells(pillar))
                Cell(page, cell);
            page.Add($"</tr>");
        }
        page.Add($"</tbody></table></div>");
    }

    private static void Cell(HtmlPage page, MaturityCell cell)
    {
        page.Add($"""
            <td class="{Class(cell.Level.State)}"><span class="sign" aria-hidden="true">{Sign(cell.Level.State)}</span><span class="word">{Labels.Of(cell.Level.State)}</span><span class="share">{Share(cell)}</span></td>
            """);
    }

    private static string Share(MaturityCell cell) =>
        cell.Criteria.IsEmpty ? ""
        : cell.Asked == 0 ? "nothing applies"
        : $"{cell.Met} of {cell.Asked} met";

    private static void Criteria(HtmlPage page, PillarResult pillar, Anchors anchors)
    {
        page.Add($"""
            <details class="criteria" id="maturity-{pillar.Pillar.ToString()}">
            <summary><span class="grow"><strong>{Labels.Of(pillar.Pillar)}</strong> level {pillar.Level}</span>
            <span class="quiet">{Next(pillar)}</span></summary>
            """);
        if (pillar.Standing.Length > 0)
            page.Add($"<p>{HtmlPage.Rich(pillar.Standing)}</p>");
        if (pillar.Criteria.IsEmpty)
            page.Add($"""<p class="quiet">The model has no criteria for this pillar.</p>""");
        else
            Table(page, pillar, anchors);
        page.Add($"</details>");
    }

    private static void Table(HtmlPage page, PillarResult pillar, Anchors anchors)
    {
        page.Add($"""
            <div class="scroll" tabindex="0" role="region" aria-label="Criteria of {Labels.Of(pillar.Pillar)}">
            <table class="list">
            <thead><tr><th scope="col">Level</th><th scope="col">Criterion</th><th scope="col">State</th><th scope="col">What blocks it</th></tr></thead>
            <tbody>
            """);
        foreach (var criterion in pillar.Criteria.OrderBy(c => c.Level))
            Criterion(page, criterion, anchors);
        page.Add($"</tbody></table></div>");
    }

    private static string Next(PillarResult pillar) =>
        pillar.Levels.FirstOrDefault(l => l.State is LevelState.Failing or LevelState.MissingEvidence) is { } next
            ? $"{Labels.Count(pillar.Blockers.Length, "blocker")} before level {next.Level}"
            : "nothing blocks it";

    private static void Criterion(HtmlPage page, CriterionResult criterion, Anchors anchors)
    {
        page.Add($"""<tr><td>{criterion.Level}</td><td><strong>{criterion.Id}</strong> {HtmlPage.Rich(criterion.Title)}""");
        if (!criterion.Controls.IsEmpty)
        {
            page.Add($"""<span class="links">""");
            foreach (var control in criterion.Controls)
                Link(page, control, anchors.OfControl(control));
            page.Add($"</span>");
        }
        page.Add($"""</td><td><span class="badge {Class(criterion.State)}"><span aria-hidden="true">{Sign(criterion.State)}</span> {Labels.Of(criterion.State)}</span></td><td>""");
        if (!criterion.Blockers.IsEmpty)
        {
            page.Add($"<ul>");
            foreach (var blocker in criterion.Blockers)
                page.Add($"<li>{HtmlPage.Rich(blocker)}</li>");
            page.Add($"</ul>");
        }
        foreach (var note in criterion.Notes)
            page.Add($"""<p class="quiet">{HtmlPage.Rich(note)}</p>""");
        page.Add($"</td></tr>");
    }

    private static void Link(HtmlPage page, string control, string? anchor)
    {
        if (anchor is null)
            page.Add($"""<code>{control}</code>""");
        else
            page.Add($"""<a href="#{anchor}"><code>{control}</code></a>""");
    }

    private static string Class(LevelState state) => state switch
    {
        LevelState.Reached => "pass",
        LevelState.Failing => "fail",
        LevelState.MissingEvidence => "unknown",
        LevelState.BlockedBelow => "waiting",
        LevelState.Skipped => "na",
    };

    private static string Sign(LevelState state) => state switch
    {
        LevelState.Reached => "✓",
        LevelState.Failing => "✕",
        LevelState.MissingEvidence => "?",
        LevelState.BlockedBelow => "↥",
        LevelState.Skipped => "–",
    };

    private static string Class(CriterionState state) => state switch
    {
        CriterionState.Met => "pass",
        CriterionState.Failing => "fail",
        CriterionState.MissingEvidence => "unknown",
        CriterionState.NotApplicable => "na",
    };

    private static string Sign(CriterionState state) => state switch
    {
        CriterionState.Met => "✓",
        CriterionState.Failing => "✕",
        CriterionState.MissingEvidence => "?",
        CriterionState.NotApplicable => "–",
    };
}
