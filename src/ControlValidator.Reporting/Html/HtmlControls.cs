using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>All controls by pillar, those that fail first.</summary>
internal static class HtmlControls
{
    public static void Write(HtmlPage page, Assessment assessment, FirstFindings findings, Anchors anchors)
    {
        page.Add($"""
            <section id="controls" aria-labelledby="controls-title">
            <h2 id="controls-title">Controls</h2>
            """);
        Filter(page);
        foreach (var pillar in assessment.Checks.GroupBy(c => c.Control.Pillar).OrderBy(g => g.Key))
        {
            var name = pillar.Key.ToString();
            page.Add($"""
                <section class="pillar" id="pillar-{name}" aria-labelledby="pillar-{name}-title">
                <h3 id="pillar-{name}-title">{Labels.Of(pillar.Key)} <span class="quiet">{Labels.Count(pillar.LongCount(), "control")}</span></h3>
                """);
            foreach (var check in Order.Worst(pillar).OrderBy(Attention))
                Control(page, check, findings, anchors);
            page.Add($"</section>");
        }
        page.Add($"""<p class="nothing notice" hidden>No control matches.</p></section>""");
    }

    /// <summary>Shown by the script only, since nothing works in it without.</summary>
    private static void Filter(HtmlPage page)
    {
        page.Add($"""
            <form class="filter" role="search" aria-label="Filter the controls" hidden>
            <label class="search"><span class="hidden-text">Search controls, subjects and values</span><input type="search" placeholder="Search controls, subjects, values" autocomplete="off" spellcheck="false"></label>
            <fieldset><legend class="hidden-text">Outcomes to show</legend>
            """);
        foreach (var outcome in Order.Outcomes)
            page.Add($"""<label class="choice"><input type="checkbox" name="outcome" value="{HtmlParts.Class(outcome)}" checked> {Labels.Of(outcome)}</label>""");
        page.Add($"""
            </fieldset>
            <span class="buttons"><button type="button" data-open="true">Open all</button><button type="button" data-open="false">Close all</button></span>
            <output class="quiet" aria-live="polite"></output>
            </form>
            """);
    }

    private static int Attention(AssessedCheck check) => check.Tally switch
    {
        { Fail: > 0 } => 0,
        { Error: > 0 } => 1,
        { Unknown: > 0 } => 2,
        { Pass: > 0 } => 3,
        _ => 4,
    };

    private static void Control(HtmlPage page, AssessedCheck check, FirstFindings findings, Anchors anchors)
    {
        var control = check.Control;
        page.Add($"""
            <details class="control">
            <summary>
            <span class="mark {Mark(check)}" aria-hidden="true">{Sign(check)}</span>
            <span class="grow"><span class="title">{control.Title}</span> <span class="meta"><code>{control.Id}</code> {HtmlParts.Badge(control.Severity)} <span>level {control.Level}</span>{new Markup(check.Proof.Proven ? "" : " <span class=\"unproven\">not proven</span>")}</span></span>
            <span class="tally">
            """);
        HtmlParts.Bar(page, check.Tally);
        page.Add($"""
            <span class="counts">{Counts(check.Tally)}</span></span>
            </summary>
            <div class="body" id="{anchors.Of(check)}">
            """);
        HtmlControl.Facts(page, check);
        HtmlFindings.Write(page, check, findings);
        page.Add($"</div></details>");
    }

    private static string Counts(Tally tally) => tally.Total == 0
        ? "nothing judged"
        : string.Join(" · ", Order.Outcomes.Where(o => tally.Of(o) > 0).Select(o => $"{tally.Of(o)} {Labels.Of(o)}"));

    private static string Mark(AssessedCheck check) => Worst(check.Tally) is { } worst ? HtmlParts.Class(worst) : "na";

    private static string Sign(AssessedCheck check) => Worst(check.Tally) is { } worst ? HtmlParts.Sign(worst) : "·";

    private static Outcome? Worst(Tally tally)
    {
        foreach (var outcome in Order.Outcomes)
        {
            if (tally.Of(outcome) > 0)
                return outcome;
        }
        return null;
    }
}
