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
            <p class="vector">Level <strong>{maturity.Level}</strong> of {MaturityGrid.HighestLevel} <span class="quiet">{MaturityGrid.Vector(maturity)}</span></p>
            <p class="quiet">{maturity.Title}. A pillar reaches a level when every criterion of that level, and of all below, is met. Levels follow from the findings; none is typed in, none is an average, and the lowest pillar sets the whole.</p>
            """);
        if (!maturity.Complete)
            page.Add($"""<p class="notice error"><strong>Do not rely on these levels.</strong> A check broke during the assessment, so criteria that rest on it stand open.</p>""");
        Grid(page, maturity);
        foreach (var pillar in maturity.Pillars)
            Criteria(page, pillar, anchors);
        page.Add($"</section>");
    }

    private static void Grid(HtmlPage page, MaturityResult maturity)
    {
        page.Add($"""
            <div class="scroll" tabindex="0" role="region" aria-label="Maturity by pillar and level">
            <table class="grid">
            <caption class="hidden-text">Maturity by pillar and level</caption>
            <thead><tr><th scope="col">Pillar</th>
            """);
        for (var level = 1; level <= MaturityGrid.HighestLevel; level++)
            page.Add($"""<th scope="col"><span class="n">{level}</span> <span class="name">{Labels.OfLevel(level)}</span></th>""");
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
        var asked = cell.Criteria.Length - cell.NotApplicable;
        page.Add($"""
            <td class="{Class(cell.State)}"><span class="sign" aria-hidden="true">{Sign(cell.State)}</span><span class="word">{Labels.Of(cell.State)}</span><span class="share">{Share(cell, asked)}</span></td>
            """);
    }

    private static string Share(MaturityCell cell, int asked) =>
        cell.Criteria.IsEmpty ? ""
        : asked == 0 ? "nothing applies"
        : $"{cell.Met} of {asked} met";

    private static void Criteria(HtmlPage page, PillarResult pillar, Anchors anchors)
    {
        var next = MaturityGrid.Cells(pillar).FirstOrDefault(c => c.Level == pillar.Level + 1);
        var blocking = next?.Blocking.Count() ?? 0;
        page.Add($"""
            <details class="criteria" id="maturity-{Labels.Letter(pillar.Pillar).ToString()}">
            <summary><span class="grow"><strong>{Labels.Of(pillar.Pillar)}</strong> level {pillar.Level}</span>
            <span class="quiet">{Next(next, blocking)}</span></summary>
            """);
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

    private static string Next(MaturityCell? next, int blocking) =>
        next is null ? "the highest level"
        : next.State is LevelState.Undefined ? $"level {next.Level} has no criteria yet"
        : $"{Labels.Count(blocking, "criterion", "criteria")} to level {next.Level}";

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
        LevelState.Waiting => "waiting",
        LevelState.Undefined => "na",
    };

    private static string Sign(LevelState state) => state switch
    {
        LevelState.Reached => "✓",
        LevelState.Failing => "✕",
        LevelState.MissingEvidence => "?",
        LevelState.Waiting => "↥",
        LevelState.Undefined => "–",
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
