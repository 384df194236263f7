using System.Collections.Immutable;
using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>One page without anything outside it: what opened first, question by question, then what the comparison rests on.</summary>
internal static class ComparisonHtml
{
    private const int MostSets = 500;

    public static void Write(Comparison comparison, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true) { NewLine = "\n" };
        var page = new HtmlPage(text);
        HtmlFrame.Begin(page, $"{Subject(comparison)} · comparison");
        Masthead(page, comparison);
        Navigation(page, comparison);
        page.Add($"""<main id="main">""");
        Summary(page, comparison);
        foreach (var answer in comparison.Answers)
            Answer(page, answer);
        page.Add($"""
            </main>
            <footer>
            <p>{comparison.Summary}</p>
            <p>Written by {comparison.Engine.Name} {comparison.Engine.Version}. The same inputs give this page again, byte for byte.</p>
            </footer>
            </body>
            </html>
            """);
    }

    private static string Subject(Comparison comparison) => $"{ComparisonWords.Folder(comparison.Before)} → {ComparisonWords.Folder(comparison.After)}";

    private static void Masthead(HtmlPage page, Comparison comparison) => page.Add($"""
        <header class="masthead">
        <p class="eyebrow">Comparison</p>
        <h1>{Subject(comparison)}</h1>
        <p class="lede">{Lede(comparison)}</p>
        <dl class="facts">
        <div><dt>Before</dt><dd>{HtmlPage.Path(ComparisonWords.Folder(comparison.Before))}, {Labels.Count(comparison.Before.Documents.Length, "document")}</dd></div>
        <div><dt>After</dt><dd>{HtmlPage.Path(ComparisonWords.Folder(comparison.After))}, {Labels.Count(comparison.After.Documents.Length, "document")}</dd></div>
        <div class="wide"><dt>SHA-256 before</dt><dd><code>{Inputs.Digest(comparison.Before)}</code></dd></div>
        <div class="wide"><dt>SHA-256 after</dt><dd><code>{Inputs.Digest(comparison.After)}</code></dd></div>
        </dl>
        </header>
        """);

    private static string Lede(Comparison comparison) => comparison.Outcome switch
    {
        Outcome.Fail => "The change opens something that was closed.",
        Outcome.Pass or Outcome.NotApplicable => "The change opens nothing.",
        Outcome.Unknown or Outcome.Error => "Nothing is known to be newly open, but something may be.",
    };

    private static void Navigation(HtmlPage page, Comparison comparison)
    {
        page.Add($"""
            <nav aria-label="Contents">
            <ul>
            <li><a href="#summary">Summary</a></li>
            """);
        foreach (var answer in comparison.Answers)
            page.Add($"""<li><a href="#{ComparisonWords.Of(answer.Question)}">{ComparisonWords.Title(answer.Question)}</a> <span class="count">{answer.Changes.Length}</span></li>""");
        page.Add($"</ul></nav>");
    }

    private static void Summary(HtmlPage page, Comparison comparison)
    {
        page.Add($"""
            <section id="summary" aria-labelledby="summary-title">
            <h2 id="summary-title">Summary</h2>
            <ul class="tiles">
            """);
        foreach (var kind in Enum.GetValues<ComparedKind>())
        {
            page.Add($"""
                <li class="tile {Class(kind)}"><span class="number">{comparison.Count(kind)}</span><span class="what"><span aria-hidden="true">{ComparisonWords.Sign(kind)}</span> {ComparisonWords.Of(kind)}</span></li>
                """);
        }
        page.Add($"</ul></section>");
    }

    private static void Answer(HtmlPage page, ComparedAnswer answer)
    {
        var name = ComparisonWords.Of(answer.Question);
        page.Add($"""
            <section id="{name}" aria-labelledby="{name}-title">
            <h2 id="{name}-title">{ComparisonWords.Title(answer.Question)}</h2>
            """);
        if (answer.Changes.IsEmpty)
            page.Add($"""<p class="quiet">{ComparisonWords.Nothing(answer)}</p>""");
        foreach (var sets in answer.Changes.GroupBy(static change => change.Kind).OrderBy(static group => group.Key))
            Sets(page, sets.Key, [.. sets]);
        Texts(page, "One side lacks what the other has", answer.Missing, isNotice: true);
        Texts(page, "Both sides lack", answer.Unseen, isNotice: false);
        Texts(page, "Assumed", answer.Assumptions, isNotice: false);
        page.Add($"</section>");
    }

    private static void Sets(HtmlPage page, ComparedKind kind, ImmutableArray<ComparedChange> sets)
    {
        page.Add($"""
            <h3><span class="badge {Class(kind)}"><span aria-hidden="true">{ComparisonWords.Sign(kind)}</span> {ComparisonWords.Of(kind)}</span> <span class="quiet">{sets.Length}</span></h3>
            <div class="scroll" tabindex="0" role="region" aria-label="Sets that are {ComparisonWords.Of(kind)}">
            <table class="list"><thead><tr><th scope="col">Set</th><th scope="col">Why</th></tr></thead><tbody>
            """);
        foreach (var change in sets.Take(MostSets))
        {
            page.Add($"<tr><td>{HtmlPage.Rich(change.Set)}</td><td>{HtmlPage.Rich(change.Why)}");
            foreach (var place in change.Places.Take(3))
                page.Add($"""<br><span class="quiet">{(place.IsAfter ? "after" : "before")} {HtmlPage.Path($"{place.File}:{place.Line}")}</span>""");
            page.Add($"</td></tr>");
        }
        page.Add($"</tbody></table></div>");
        if (sets.Length > MostSets)
            page.Add($"""<p class="quiet">{HtmlParts.Pages(sets.Length - MostSets, "set")}</p>""");
    }

    private static void Texts(HtmlPage page, string title, ImmutableArray<string> texts, bool isNotice)
    {
        if (texts.IsEmpty)
            return;
        page.Add($"""<div class="{(isNotice ? "notice unknown" : "notice")}"><strong>{title}</strong><ul>""");
        foreach (var text in texts)
            page.Add($"<li>{HtmlPage.Rich(text)}</li>");
        page.Add($"</ul></div>");
    }

    private static string Class(ComparedKind kind) => HtmlParts.Class(ComparisonWords.OutcomeOf(kind));
}
