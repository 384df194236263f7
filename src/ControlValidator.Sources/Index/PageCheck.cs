using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Compares what sources count with what pages hold, and looks for pages that are missing.</summary>
internal static class PageCheck
{
    public static void Apply(List<Document> documents, TypeTable types, SortedDictionary<string, Collection> collections)
    {
        _ = types;
        var groups = documents.SelectMany(d => d.Pages.Select(p => (Document: d, Page: p))).GroupBy(p => p.Page.Of, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var pages = group.ToList();
            foreach (var (document, page) in pages)
            {
                if (page.Here is { } here && here != page.Rows)
                    Differs(document, collections, page.Rows, here, "in the page");
            }
            var rows = pages.Sum(p => p.Page.Rows);
            var total = pages.Max(p => p.Page.Total);
            var last = pages[^1].Document;
            if (total is { } counted && counted != rows)
                Everywhere(pages, collections, d => Differs(d, collections, rows, counted, "in all", d == last));
            else if (total is null && pages.TrueForAll(p => p.Page.More))
                Everywhere(pages, collections, d => Missing(d, collections, d == last));
        }
    }

    private static void Everywhere(
        List<(Document Document, Page Page)> pages, SortedDictionary<string, Collection> collections, Action<Document> act)
    {
        _ = collections;
        foreach (var document in pages.Select(p => p.Document).Distinct())
            act(document);
    }

    private static void Differs(
        Document document, SortedDictionary<string, Collection> collections, long rows, long counted, string where, bool report = true)
    {
        if (report)
        {
            document.Report(SourceRules.CountDiffers, 0, 1, "",
                $"The source counts {counted} rows {where}, and {rows} are in the export.");
        }
        Lower(document, collections, $"{document.Path}: the source counts {counted} rows, and {rows} are in the export");
    }

    private static void Missing(Document document, SortedDictionary<string, Collection> collections, bool report)
    {
        if (report)
            document.Report(SourceRules.PageMissing, 0, 1, "", "The page names a next one, which is not in the export.");
        Lower(document, collections, $"{document.Path}: the next page is missing");
    }

    private static void Lower(Document document, SortedDictionary<string, Collection> collections, string reason)
    {
        foreach (var type in document.Stated)
            Ledger.Get(collections, type).Lower(Completeness.Partial, reason);
        Ledger.LowerAll(document, collections, reason);
    }
}
