using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The findings of one control: what needs attention in full, what passes in a closed list.</summary>
internal static class HtmlFindings
{
    private const int MostSaid = 3;

    public static void Write(HtmlPage page, AssessedCheck check, FirstFindings findings)
    {
        if (check.Tally.Total == 0)
        {
            page.Add($"""<p class="quiet">Nothing in the snapshot is of a kind that this control judges.</p>""");
            return;
        }
        foreach (var outcome in Order.Outcomes)
        {
            var shown = findings.Of(check, outcome);
            var left = check.Tally.Of(outcome) - shown.Count;
            if (shown.Count > 0 || left > 0)
                Section(page, outcome, shown, left);
        }
    }

    private static void Section(HtmlPage page, Outcome outcome, IReadOnlyList<Finding> shown, long left)
    {
        if (outcome is Outcome.Pass or Outcome.NotApplicable)
            Rows(page, outcome, shown, left);
        else
            Cards(page, shown, left);
    }

    private static void Cards(HtmlPage page, IReadOnlyList<Finding> shown, long left)
    {
        foreach (var finding in shown)
        {
            page.Add($"""
                <article class="finding {HtmlParts.Class(finding.Outcome)}" data-outcome="{HtmlParts.Class(finding.Outcome)}">
                <h4>{HtmlParts.Badge(finding.Outcome)} <span class="subject">{Name(finding.Subject)}</span> <span class="type">{HtmlPage.Path(IsWhole(finding.Subject) ? "" : finding.Subject.Type)}</span></h4>
                <p class="reason">{HtmlPage.Rich(finding.Reason)}</p>
                """);
            Picture(page, finding);
            Observations(page, finding);
            page.Add($"""<p class="ids"><span>{HtmlPage.Path(Id(finding.Subject))}</span> <span>finding <code>{finding.Id}</code></span></p></article>""");
        }
        if (left > 0)
            page.Add($"""<p class="notice">{HtmlParts.Pages(left, "finding")}</p>""");
    }

    private static void Picture(HtmlPage page, Finding finding)
    {
        if (finding.Picture is { } picture)
            page.Add($"""<figure class="picture" tabindex="0">{new Markup(SvgDiagram.Inline(picture, $"picture-{ForeignText.Slug(finding.Id)}"))}</figure>""");
    }

    private static void Observations(HtmlPage page, Finding finding)
    {
        if (finding.Observed.IsEmpty)
        {
            page.Add($"""<p class="quiet">No setting was read.</p>""");
            return;
        }
        page.Add($"""
            <div class="scroll" tabindex="0" role="region" aria-label="Observed settings">
            <table class="observed"><thead><tr><th scope="col">Observed at</th><th scope="col">Pointer</th><th scope="col">Value</th></tr></thead><tbody>
            """);
        foreach (var observation in finding.Observed)
            page.Add($"""<tr><td><code>{HtmlPage.Path(Place(observation))}</code></td><td><code>{HtmlPage.Path(observation.Pointer)}</code></td><td><code class="value">{observation.Value}</code></td></tr>""");
        page.Add($"</tbody></table></div>");
        if (finding.ObservationsLeftOut > 0)
            page.Add($"""<p class="quiet">{Labels.Count(finding.ObservationsLeftOut, "more setting was", "more settings were")} read.</p>""");
    }

    private static void Rows(HtmlPage page, Outcome outcome, IReadOnlyList<Finding> shown, long left)
    {
        page.Add($"""
            <details class="rest {HtmlParts.Class(outcome)}" data-outcome="{HtmlParts.Class(outcome)}">
            <summary>{HtmlParts.Badge(outcome)} <span>{Labels.Count(shown.Count + left, "subject")}</span></summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Subjects with the verdict {Labels.Of(outcome)}">
            <table class="list rows"><thead><tr><th scope="col">Subject</th><th scope="col">Reason and what was observed</th></tr></thead><tbody>
            """);
        foreach (var finding in shown)
            Row(page, finding);
        page.Add($"</tbody></table></div>");
        if (left > 0)
            page.Add($"""<p class="notice">{HtmlParts.Pages(left, "subject")}</p>""");
        page.Add($"</details>");
    }

    private static void Row(HtmlPage page, Finding finding)
    {
        page.Add($"""<tr><td><span class="subject">{Name(finding.Subject)}</span><span class="id">{HtmlPage.Path(Id(finding.Subject))}</span></td><td>{HtmlPage.Rich(finding.Reason)}""");
        foreach (var observation in finding.Observed.Take(MostSaid))
            page.Add($"""<span class="line seen"><code>{HtmlPage.Path(Place(observation))}</code> <code>{HtmlPage.Path(observation.Pointer)}</code> <code class="value">{observation.Value}</code></span>""");
        var more = finding.Observed.Length - MostSaid + finding.ObservationsLeftOut;
        if (more > 0)
            page.Add($"""<span class="line quiet">and {more} more</span>""");
        page.Add($"</td></tr>");
    }

    private static bool IsWhole(Subject subject) => subject == Subject.WholeSnapshot;

    private static string Name(Subject subject) => IsWhole(subject) ? "the snapshot as a whole" : subject.Name;

    private static string Id(Subject subject) => IsWhole(subject) ? "" : subject.Id;

    private static string Place(Observation observation) =>
        observation.Line > 0 ? $"{observation.File}:{observation.Line}" : observation.File;
}
