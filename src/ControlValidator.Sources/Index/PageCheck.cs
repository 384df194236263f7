using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Compares what sources count with what pages hold, and looks for pages that are missing.</summary>
internal static class PageCheck
{
    public static void Apply(List<Document> documents, Dictionary<string, Collection> collections)
    {
        var open = new Dictionary<string, Group>(StringComparer.Ordinal);
        var groups = new List<Group>();
        foreach (var document in documents)
        {
            foreach (var page in document.Pages)
            {
                // what comes after the last row that is counted belongs to another answer
                if (!open.TryGetValue(page.Of, out var group) || group.IsWhole)
                    groups.Add(open[page.Of] = group = new());
                group.Add(document, page);
                if (page.Here is { } here && here != page.Rows)
                    Differs(document, collections, page.Rows, here, "in the page", report: true);
            }
        }
        foreach (var group in groups)
            Check(group, collections);
    }

    private static void Check(Group group, Dictionary<string, Collection> collections)
    {
        foreach (var document in group.Documents)
        {
            // the fault is one, though it lowers what each of the pages holds
            var report = document == group.Documents[^1];
            if (group.Total is { } counted && counted != group.Rows)
                Differs(document, collections, group.Rows, counted, "in all", report);
            else if (group.Total is null && group.AllOpen)
                Missing(document, collections, report);
        }
    }

    private static void Differs(Document document, Dictionary<string, Collection> collections, long rows, long counted, string where, bool report)
    {
        if (report)
            document.Report(SourceRules.CountDiffers, 0, 1, "", $"The source counts {counted} rows {where}, and {rows} are in the export.");
        Lower(document, collections, $"{document.Path}: the source counts {counted} rows, and {rows} are in the export");
    }

    private static void Missing(Document document, Dictionary<string, Collection> collections, bool report)
    {
        if (report)
            document.Report(SourceRules.PageMissing, 0, 1, "", "The page names a next one, which is not in the export.");
        Lower(document, collections, $"{document.Path}: the next page is missing");
    }

    private static void Lower(Document document, Dictionary<string, Collection> collections, string reason)
    {
        foreach (var type in document.Stated)
            Ledger.Get(collections, type).Lower(Completeness.Partial, reason);
        Ledger.LowerAll(document, collections, reason);
    }

    /// <summary>The pages of one collection.</summary>
    private sealed class Group
    {
        public List<Document> Documents { get; } = [];

        public long Rows { get; private set; }

        public long? Total { get; private set; }

        /// <summary>Whether it holds all rows that the source counts.</summary>
        public bool IsWhole => Total == Rows && Rows > 0;

        /// <summary>Whether each page says that another follows.</summary>
        public bool AllOpen { get; private set; } = true;

        public void Add(Document document, Page page)
        {
            if (!Documents.Contains(document))
                Documents.Add(document);
            Rows += page.Rows;
            if (page.Total is { } total && total >= (Total ?? 0))
                Total = total;
            AllOpen &= page.More;
        }
    }
}
