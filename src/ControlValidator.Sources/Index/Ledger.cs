using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Draws up, once all is read, what there is and how complete it is.</summary>
internal static class Ledger
{
    public static Manifest Of(List<Document> documents, TypeTable types, IReadOnlyDictionary<string, Completeness>? stated)
    {
        var collections = new Dictionary<string, Collection>(StringComparer.OrdinalIgnoreCase);
        foreach (var document in documents)
            Count(document, types, collections);
        foreach (var document in documents)
            Fault(document, collections);
        PageCheck.Apply(documents, collections);
        if (stated is not null)
        {
            foreach (var (type, completeness) in stated)
                Get(collections, type).State(completeness);
        }
        var sorted = new List<Collection>(collections.Values);
        sorted.Sort(static (one, other) => string.CompareOrdinal(one.Type, other.Type));
        var entries = ImmutableArray.CreateBuilder<CollectionEntry>(sorted.Count);
        foreach (var collection in sorted)
            entries.Add(collection.ToEntry());
        var read = ImmutableArray.CreateBuilder<DocumentEntry>(documents.Count);
        var unrecognised = ImmutableArray.CreateBuilder<string>();
        foreach (var document in documents)
        {
            read.Add(Entry(document));
            if (document.Shape is null)
                unrecognised.Add(document.Path);
        }
        return new(
            read.MoveToImmutable(), entries.MoveToImmutable(), unrecognised.ToImmutable(), documents.Find(d => d.Source is not null)?.Source, Latest(documents));
    }

    public static Collection Get(Dictionary<string, Collection> collections, string type)
    {
        if (!collections.TryGetValue(type, out var collection))
            collections.Add(type, collection = new(type));
        // of several spellings, the same one is shown whatever the order of reading
        else if (string.CompareOrdinal(type, collection.Type) < 0)
            collection.Type = type;
        return collection;
    }

    private static void Count(Document document, TypeTable types, Dictionary<string, Collection> collections)
    {
        var counts = new long[types.Count + 1];
        for (var row = 0; row < document.Index.Count; row++)
            counts[document.Index[row].Type]++;
        document.GoodRows = document.Index.Count - counts[0];
        foreach (var part in document.Parts)
            counts[part.Type]++;
        for (var number = 1; number < counts.Length; number++)
        {
            if (counts[number] > 0)
                Get(collections, types[number].Name).Add(document, counts[number]);
        }
        foreach (var type in document.Stated)
            Get(collections, type).Add(document, 0);
    }

    private static void Fault(Document document, Dictionary<string, Collection> collections)
    {
        foreach (var refusal in document.Unread)
            Get(collections, refusal.Type).Lower(Completeness.NotRead, $"{document.Path}: {refusal.Reason}");
        foreach (var breakage in document.Breakages)
        {
            var reason = $"{document.Path}: {breakage.Reason}";
            if (breakage.Type is { } type)
                Get(collections, type).Lower(Completeness.Partial, reason);
            else
                LowerAll(document, collections, reason);
        }
    }

    private static DateTimeOffset? Latest(List<Document> documents)
    {
        DateTimeOffset? latest = null;
        foreach (var document in documents)
        {
            if (document.CollectedAt is { } instant && (latest is null || instant > latest))
                latest = instant;
        }
        return latest;
    }

    /// <summary>Makes every collection incomplete that a document has rows of.</summary>
    public static void LowerAll(Document document, Dictionary<string, Collection> collections, string reason)
    {
        foreach (var collection in collections.Values)
        {
            if (collection.Documents.Contains(document))
                collection.Lower(Completeness.Partial, reason);
        }
    }

    private static DocumentEntry Entry(Document document)
    {
        long? statedCount = null;
        foreach (var page in document.Pages)
        {
            if ((page.Total ?? page.Here) is { } count && count >= (statedCount ?? 0))
                statedCount = count;
        }
        return new(document.Path, document.Shape?.Kind ?? "", document.Sha256, document.Content.StoredBytes, document.GoodRows, statedCount);
    }
}

/// <summary>All resources of a type, while it is being told how complete they are.</summary>
internal sealed class Collection(string type)
{
    private Completeness completeness = Completeness.Complete;
    private string? reason;
    private long rows;

    public string Type { get; set; } = type;

    /// <summary>The documents that hold some of them, or say that they hold all there are.</summary>
    public HashSet<Document> Documents { get; } = [];

    public void Add(Document document, long count)
    {
        Documents.Add(document);
        rows += count;
    }

    /// <summary>Takes the collection for less complete, for the first reason given.</summary>
    public void Lower(Completeness to, string why)
    {
        // not one row, and a reason why: all that is known is that it could not be read
        var lower = to is Completeness.Partial && rows == 0 ? Completeness.NotRead : to;
        if (lower >= completeness)
            return;
        completeness = lower;
        reason = why;
    }

    public void State(Completeness given)
    {
        completeness = given;
        reason = null;
    }

    public CollectionEntry ToEntry() => new(Type, completeness, rows, reason);
}
