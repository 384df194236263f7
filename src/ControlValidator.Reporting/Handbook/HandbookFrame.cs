using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>What the pages of the handbook share: head, ways around, foot.</summary>
internal static class HandbookFrame
{
    public static void Open(HtmlPage page, string title, string eyebrow, string lede)
    {
        var style = HtmlFrame.Resource("page.css") + HtmlFrame.Resource("handbook.css");
        page.Add($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{HtmlFrame.Hash(style)}'; script-src '{HtmlFrame.Hash(HtmlFrame.Resource("handbook.js"))}'; base-uri 'none'; form-action 'none'">
            {new Markup(HandbookSite.Mark)}
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{(eyebrow.StartsWith('H') ? title : $"{eyebrow} · {title}")}</title>
            <style>{new Markup(style)}</style>
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="masthead">
            <p class="eyebrow">{eyebrow}</p>
            <h1>{HtmlPage.Rich(title)}</h1>
            <p class="lede">{HtmlPage.Rich(lede)}</p>
            </header>
            """);
    }

    public static void Pillars(HtmlPage page, IEnumerable<HandbookEntry> entries)
    {
        page.Add($"""<nav aria-label="Pillars"><ul>""");
        foreach (var pillar in entries.GroupBy(e => e.Control.Pillar).OrderBy(g => g.Key))
            page.Add($"""<li><a href="#{pillar.Key.ToString()}">{Labels.Of(pillar.Key)}</a> <span class="count">{pillar.Count()}</span></li>""");
        page.Add($"</ul></nav>");
    }

    public static void Neighbours(HtmlPage page, HandbookEntry? before, HandbookEntry? after)
    {
        page.Add($"""<nav aria-label="Handbook"><ul><li><a href="{HandbookSite.IndexName}">All controls</a></li>""");
        if (before is not null)
            page.Add($"""<li><a rel="prev" href="{HandbookSite.PageName(before)}">← {before.Control.Id}</a></li>""");
        if (after is not null)
            page.Add($"""<li><a rel="next" href="{HandbookSite.PageName(after)}">{after.Control.Id} →</a></li>""");
        page.Add($"</ul></nav>");
    }

    public static void Close(HtmlPage page, EngineIdentity engine, bool withSearch)
    {
        page.Add($"""
            </main>
            <footer><p>Made by {engine.Name} {engine.Version} from the policies and their cases. The same policies give this page again, byte for byte.</p></footer>
            """);
        if (withSearch)
            page.Add($"<script>{new Markup(HtmlFrame.Resource("handbook.js"))}</script>");
        page.Add($"</body></html>");
    }
}
