using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>What the assessment rests on, and how to make it again.</summary>
internal static class HtmlEvidence
{
    public static void Write(HtmlPage page, Assessment assessment)
    {
        page.Add($"""
            <section id="evidence" aria-labelledby="evidence-title">
            <h2 id="evidence-title">Evidence</h2>
            """);
        Documents(page, assessment.Manifest);
        if (!assessment.Manifest.Documents.IsEmpty || !assessment.Manifest.Unrecognised.IsEmpty)
            Unrecognised(page, assessment.Manifest.Unrecognised);
        if (!assessment.Manifest.Collections.IsEmpty)
            Collections(page, assessment.Manifest.Collections);
        Policies(page, assessment.Policies);
        page.Add($"</section>");
        Diagnostics(page, assessment.Diagnostics);
        HtmlRerun.Write(page, assessment);
    }

    private static void Documents(HtmlPage page, Manifest manifest)
    {
        page.Add($"""<h3>Documents <span class="quiet">{manifest.Documents.Length}</span></h3>""");
        if (manifest.CollectedAt is { } collected)
            page.Add($"<p>Collected at {Labels.Of(collected)}.</p>");
        if (manifest.Documents.IsEmpty)
        {
            page.Add($"""<p class="notice unknown">No document was read.</p>""");
            return;
        }
        page.Add($"""
            <div class="scroll" tabindex="0" role="region" aria-label="Documents">
            <table class="list documents"><thead><tr><th scope="col">Document</th><th scope="col">Read as</th><th scope="col" class="n">Rows</th><th scope="col" class="n">Stated</th><th scope="col" class="n">Bytes</th></tr></thead><tbody>
            """);
        foreach (var document in manifest.Documents)
        {
            page.Add($"""
                <tr><td>{HtmlPage.Path(document.Path)}<code class="id">{document.Sha256}</code></td><td>{(document.Kind.Length > 0 ? document.Kind : "not recognised")}</td><td class="n">{document.Rows}</td><td class="n">{Stated(document)}</td><td class="n">{document.Bytes}</td></tr>
                """);
        }
        page.Add($"</tbody></table></div>");
    }

    private static Markup Stated(DocumentEntry document) => document.StatedCount switch
    {
        null => new("""<span class="quiet">not stated</span>"""),
        { } stated when stated == document.Rows => new($"{stated}"),
        { } stated => new($"""<strong class="differs">{stated}, differs</strong>"""),
    };

    private static void Unrecognised(HtmlPage page, ImmutableArray<string> paths)
    {
        page.Add($"""<h3>Not recognised <span class="quiet">{paths.Length}</span></h3>""");
        if (paths.IsEmpty)
        {
            page.Add($"""<p class="quiet">Every document that was given was recognised.</p>""");
            return;
        }
        page.Add($"""<p>No reader knows these; nothing in them was judged.</p><ul class="paths">""");
        foreach (var path in paths)
            page.Add($"<li>{HtmlPage.Path(path)}</li>");
        page.Add($"</ul>");
    }

    private static void Collections(HtmlPage page, ImmutableArray<CollectionEntry> collections)
    {
        ImmutableArray<CollectionEntry> wanting = [.. collections.Where(c => c.Completeness is not Completeness.Complete)];
        page.Add($"""
            <h3>Collections <span class="quiet">{collections.Length}</span></h3>
            <p class="quiet">{Labels.Count(collections.Length - wanting.Length, "collection")} complete, {wanting.Length} not. What rests on an incomplete one cannot pass.</p>
            """);
        if (wanting.IsEmpty)
            return;
        page.Add($"""
            <div class="scroll" tabindex="0" role="region" aria-label="Collections that are not complete">
            <table class="list"><thead><tr><th scope="col">Collection</th><th scope="col">State</th><th scope="col" class="n">Rows</th><th scope="col">Reason</th></tr></thead><tbody>
            """);
        foreach (var collection in wanting)
            page.Add($"""<tr><td>{HtmlPage.Path(collection.Type)}</td><td>{Labels.Of(collection.Completeness)}</td><td class="n">{collection.Rows}</td><td>{HtmlPage.Rich(collection.Reason ?? "")}</td></tr>""");
        page.Add($"</tbody></table></div>");
    }

    private static void Policies(HtmlPage page, ImmutableArray<PolicyDigest> policies)
    {
        page.Add($"""
            <details class="policies"><summary><span class="grow"><strong>Policies</strong> with their SHA-256</span> <span class="quiet">{policies.Length}</span></summary>
            <div class="scroll" tabindex="0" role="region" aria-label="Policies">
            <table class="list"><thead><tr><th scope="col">Policy</th><th scope="col">SHA-256, with all that it loads</th></tr></thead><tbody>
            """);
        foreach (var policy in policies)
            page.Add($"<tr><td>{HtmlPage.Path(policy.Path)}</td><td><code>{policy.Sha256}</code></td></tr>");
        page.Add($"</tbody></table></div></details>");
    }

    private static void Diagnostics(HtmlPage page, ImmutableArray<Diagnostic> diagnostics)
    {
        page.Add($"""
            <section id="diagnostics" aria-labelledby="diagnostics-title">
            <h2 id="diagnostics-title">Diagnostics <span class="quiet">{diagnostics.Length}</span></h2>
            """);
        if (diagnostics.IsEmpty)
            page.Add($"""<p class="quiet">Nothing was wrong with the inputs or the policies.</p>""");
        foreach (var diagnostic in diagnostics)
        {
            page.Add($"""
                <article class="diagnostic {Labels.Of(diagnostic.Level)}">
                <h3><span class="level">{Labels.Of(diagnostic.Level)}</span> <code>{diagnostic.Code}</code> {diagnostic.Rule.Title}</h3>
                <p>{HtmlPage.Rich(diagnostic.Message)}</p>
                <p class="quiet"><code>{diagnostic.Span.ToString()}</code> {diagnostic.Span.Pointer}</p>
                """);
            if (diagnostic.Help is { } help)
                page.Add($"""<p class="help">{HtmlPage.Rich(help)}</p>""");
            page.Add($"</article>");
        }
        page.Add($"</section>");
    }
}
