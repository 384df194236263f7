using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Verdicts by outcome, and the controls that fail.</summary>
internal static class HtmlSummary
{
    public static void Write(HtmlPage page, Assessment assessment, Anchors anchors)
    {
        page.Add($"""
            <section id="summary" aria-labelledby="summary-title">
            <h2 id="summary-title">Summary</h2>
            <ul class="tiles">
            """);
        foreach (var outcome in Order.Outcomes)
        {
            page.Add($"""
                <li class="tile {HtmlParts.Class(outcome)}"><span class="number">{assessment.Tally.Of(outcome)}</span><span class="what"><span aria-hidden="true">{HtmlParts.Sign(outcome)}</span> {Labels.Of(outcome)}</span><span class="means">{Meaning(outcome)}</span></li>
                """);
        }
        page.Add($"</ul>");
        HtmlParts.Bar(page, assessment.Tally);
        page.Add($"""<p class="quiet">{SummaryLine.For(assessment)}</p>""");
        Unproven(page, assessment);
        Failing(page, [.. Order.Worst(assessment.Checks.Where(c => c.Tally.Fail > 0))], anchors);
        page.Add($"</section>");
    }

    private static string Meaning(Outcome outcome) => outcome switch
    {
        Outcome.Fail => "does not hold",
        Outcome.Error => "the check broke",
        Outcome.Unknown => "data is missing",
        Outcome.Pass => "holds",
        Outcome.NotApplicable => "says nothing here",
    };

    private static void Unproven(HtmlPage page, Assessment assessment)
    {
        var unproven = assessment.Checks.Length - assessment.ProvenChecks;
        if (unproven == 0)
            return;
        page.Add($"""
            <p class="notice unknown"><strong>{Labels.Count(unproven, "check")} not proven.</strong> A check is proven once it has been seen to fail on a known-bad case, with this policy and this engine. A pass of one that is not says little; each is marked below.</p>
            """);
    }

    private static void Failing(HtmlPage page, ImmutableArray<AssessedCheck> failing, Anchors anchors)
    {
        if (failing.IsEmpty)
            return;
        page.Add($"""
            <h3>What fails, worst first</h3>
            <div class="scroll" tabindex="0" role="region" aria-label="Failing controls">
            <table class="list failing">
            <thead><tr><th scope="col">Severity</th><th scope="col">Control</th><th scope="col" class="n">Failing</th><th scope="col" class="n">Level</th><th scope="col">Pillar</th></tr></thead>
            <tbody>
            """);
        foreach (var check in failing)
        {
            var control = check.Control;
            page.Add($"""
                <tr><td>{HtmlParts.Badge(control.Severity)}</td><td><a href="#{anchors.Of(check)}">{control.Title}</a> <code>{control.Id}</code></td><td class="n">{check.Tally.Fail}<span class="quiet"> of {check.Tally.Total - check.Tally.NotApplicable}</span></td><td class="n">{control.Level}</td><td>{Labels.Of(control.Pillar)}</td></tr>
                """);
        }
        page.Add($"</tbody></table></div>");
    }
}
