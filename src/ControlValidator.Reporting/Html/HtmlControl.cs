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
            <h4>Why</h4>
            <p>{HtmlPage.Rich(control.Why)}</p>
            <h4>Fix</h4>
            <p>{HtmlPage.Rich(control.Fix)}</p>
            </div>
            <dl class="side">
            <dt>Proof</dt><dd>{HtmlPage.Rich(check.Proof.Shortcoming is { } shortcoming ? "Not proven: " + shortcoming : "Proven: seen to fail on a known-bad case")}</dd>
            <dt>Method</dt><dd>{Labels.Of(control.Method)}</dd>
            <dt>Judges</dt><dd>{Subjects(check)}</dd>
            """);
        if (!control.Maps.IsEmpty)
        {
            page.Add($"<dt>Supports</dt><dd>");
            foreach (var framework in control.Maps.GroupBy(m => m.Framework, StringComparer.Ordinal))
                page.Add($"""<span class="line">{framework.Key} <strong>{string.Join(", ", framework.Select(m => m.Id))}</strong></span>""");
            page.Add($"</dd>");
        }
        if (!control.SameAs.IsEmpty)
        {
            page.Add($"<dt>Same as</dt><dd>");
            foreach (var same in control.SameAs)
                page.Add($"""<span class="line">{same.Scheme} <strong>{same.Id}</strong></span>""");
            page.Add($"</dd>");
        }
        page.Add($"""
            <dt>Policy</dt><dd><code>{check.Policy}:{check.Line}</code> <span class="quiet">{check.Name}</span></dd>
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
