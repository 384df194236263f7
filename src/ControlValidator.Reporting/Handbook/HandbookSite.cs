using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The handbook as a folder of pages that need no network: each brings its style, and all but searching works with scripts off.</summary>
public static class HandbookSite
{
    public const string IndexName = "index.html";

    /// <summary>What tells a made page from a written one.</summary>
    public const string Mark = "<meta name=\"generator\" content=\"cval doc\">";

    public static string PageName(HandbookEntry entry) => entry.Control.Id + ".html";

    public static string Index(ImmutableArray<HandbookEntry> entries, EngineIdentity engine)
    {
        using var text = Writer();
        var page = new HtmlPage(text);
        HandbookFrame.Open(page, "Controls", "Handbook", $"What {Labels.Count(entries.Length, "control")} ask for, what they read, and how to mend what fails.");
        HandbookFrame.Pillars(page, entries);
        page.Add($"""
            <main id="main">
            <form class="filter" role="search" hidden>
            <label class="search"><span>Search</span> <input type="search" autocomplete="off" spellcheck="false" placeholder="words, ids, types, frameworks"></label>
            <output aria-live="polite"></output>
            </form>
            """);
        foreach (var pillar in entries.GroupBy(e => e.Control.Pillar).OrderBy(g => g.Key))
            Pillar(page, pillar.Key, pillar);
        page.Add($"""<p class="nothing quiet" hidden>No control has all of these words.</p>""");
        HandbookFrame.Close(page, engine, withSearch: true);
        return text.ToString();
    }

    /// <param name="before">The control before it in the list; null for the first.</param>
    /// <param name="after">The one after it; null for the last.</param>
    public static string Page(HandbookEntry entry, HandbookEntry? before, HandbookEntry? after, EngineIdentity engine)
    {
        using var text = Writer();
        var page = new HtmlPage(text);
        var control = entry.Control;
        HandbookFrame.Open(page, control.Title, control.Id, control.Why);
        HandbookFrame.Neighbours(page, before, after);
        page.Add($"""
            <main id="main">
            <section>
            <h2>What to do</h2>
            <p>{HtmlPage.Rich(control.Fix)}</p>
            </section>
            """);
        Facts(page, entry);
        Cases(page, entry);
        Example(page, entry, Outcome.Fail, "Fails");
        Example(page, entry, Outcome.Pass, "Passes");
        HandbookFrame.Close(page, engine, withSearch: false);
        return text.ToString();
    }

    private static StringWriter Writer() => new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    private static void Pillar(HtmlPage page, Pillar pillar, IEnumerable<HandbookEntry> entries)
    {
        page.Add($"""
            <section class="shelf" id="{pillar.ToString()}">
            <h2>{Labels.Of(pillar)}</h2>
            <ul class="shelf-list">
            """);
        foreach (var entry in entries)
        {
            var control = entry.Control;
            var words = string.Join(' ', [control.Why, control.Fix, entry.Family, .. entry.Types, .. control.SameAs.Select(s => $"{s.Scheme} {s.Id}"), .. control.Maps.Select(m => $"{m.Framework} {m.Id}")]);
            page.Add($"""
                <li data-words="{words}"><a href="{PageName(entry)}"><code>{control.Id}</code> <span>{HtmlPage.Rich(control.Title)}</span></a> {HtmlParts.Badge(control.Severity)} <span class="quiet">level {control.Level}</span></li>
                """);
        }
        page.Add($"</ul></section>");
    }

    private static void Facts(HtmlPage page, HandbookEntry entry)
    {
        var control = entry.Control;
        page.Add($"""
            <section>
            <h2>What it is</h2>
            <dl class="facts">
            <div><dt>Severity</dt><dd>{HtmlParts.Badge(control.Severity)}</dd></div>
            <div><dt>Pillar</dt><dd>{Labels.Of(control.Pillar)}, level {control.Level}</dd></div>
            <div><dt>Method</dt><dd>{Labels.Of(control.Method)}</dd></div>
            <div><dt>Proof</dt><dd>{HtmlPage.Rich(entry.Earned)}</dd></div>
            <div><dt>Mutation score</dt><dd>{MutationLine.Of(entry.Proof.Mutation)}</dd></div>
            <div class="wide"><dt>Judges</dt><dd>{HtmlPage.Rich(entry.Judges(type => $"`{type}`"))}</dd></div>
            """);
        Wide(page, "Reads", string.Join(", ", entry.Reads.Select(r => $"`{r}`")));
        Wide(page, "Same as", string.Join(", ", control.SameAs.Select(s => $"{s.Scheme} `{s.Id}`")));
        Wide(page, "Maps to", string.Join(", ", control.Maps.Select(m => $"{m.Framework} {m.Id}")));
        page.Add($"""
            <div class="wide"><dt>Policy</dt><dd><code>{HtmlPage.Path(entry.Policy)}</code></dd></div>
            </dl>
            </section>
            """);
    }

    private static void Wide(HtmlPage page, string name, string value)
    {
        if (value.Length > 0)
            page.Add($"""<div class="wide"><dt>{name}</dt><dd>{HtmlPage.Rich(value)}</dd></div>""");
    }

    private static void Cases(HtmlPage page, HandbookEntry entry)
    {
        page.Add($"""
            <section>
            <h2>Cases</h2>
            <div class="scroll">
            <table class="list"><thead><tr><th scope="col">Case</th><th scope="col">Verdict</th><th scope="col">Why</th></tr></thead><tbody>
            """);
        foreach (var @case in entry.Cases)
            page.Add($"""<tr><td>{HtmlPage.Rich(@case.Name)}</td><td>{HtmlParts.Badge(@case.Expect)}</td><td>{HtmlPage.Rich(@case.Reason)}</td></tr>""");
        page.Add($"</tbody></table></div></section>");
    }

    private static void Example(HtmlPage page, HandbookEntry entry, Outcome outcome, string verb)
    {
        if (entry.Example(outcome) is { Resources: { } resources } example)
        {
            page.Add($"""
                <section>
                <h2>{verb}: {HtmlPage.Rich(example.Name)}</h2>
                <pre class="sample" tabindex="0">{resources}</pre>
                </section>
                """);
        }
    }
}
