using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>What is to be known of a control before its findings.</summary>
internal static class HtmlControl
{
    public static void Facts(HtmlPage page, AssessedCheck check)
    {
        var control = check.Control;
        page.Add($"""
            <div class="about">
            <div class="prose">
            <div><h4>Why</h4><p>{HtmlPage.Rich(control.Why)}</p></div>
            <div><h4>Fix</h4><p>{HtmlPage.Rich(control.Fix)}</p></div>
            </div>
            <dl class="side">
            <div><dt>Proof</dt><dd>{HtmlPage.Rich(check.Proof.Shortcoming is { } shortcoming ? "Not proven: " + shortcoming : "Proven: seen to fail on a known-bad case")}</dd></div>
            <div><dt>Mutation score</dt><dd>{MutationLine.Of(check.Proof.Mutation)}</dd></div>
            <div><dt>Method</dt><dd>{Labels.Of(control.Method)}</dd></div>
            <div><dt>Judges</dt><dd>{HtmlPage.Path(Subjects(check))}</dd></div>
            """);
        if (!control.Maps.IsEmpty)
        {
            page.Add($"<div><dt>Supports</dt><dd>");
            foreach (var framework in control.Maps.GroupBy(m => m.Framework, StringComparer.Ordinal))
                page.Add($"""<span class="line">{framework.Key} <strong>{string.Join(", ", framework.Select(m => m.Id))}</strong></span>""");
            page.Add($"</dd></div>");
        }
        if (!control.SameAs.IsEmpty)
        {
            page.Add($"<div><dt>Same as</dt><dd>");
            foreach (var same in control.SameAs)
                page.Add($"""<span class="line">{same.Scheme} <strong>{same.Id}</strong></span>""");
            page.Add($"</dd></div>");
        }
        page.Add($"""
            <div><dt>Policy</dt><dd><code>{HtmlPage.Path($"{check.Policy}:{check.Line}")}</code> <span class="quiet line">{check.Name}</span></dd></div>
            </dl>
            </div>
            """);
    }

    private static string Subjects(AssessedCheck check)
    {
        const int MostNamed = 6;
        var named = string.Join(", ", check.Subjects.Take(MostNamed).Select(s => s switch
        {
            "*" => "every resource",
            "snapshot" => "the snapshot as a whole",
            _ => s,
        }));
        return check.Subjects.Length > MostNamed ? $"{named} and {check.Subjects.Length - MostNamed} more" : named;
    }
}
