using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>An estate whose documents are recognised; reading it goes through all of them once.</summary>
public sealed class OpenedEstate : IDisposable
{
    private const long WorthAThread = 1 << 20;

    private readonly List<Document> documents;
    private readonly DiagnosticBag bag;
    private readonly FileHandles handles;
    private readonly SourceOptions options;
    private readonly TypeTable types = new();
    private readonly Locator locator;
    private readonly RowLoader loader;
    private IReadOnlyDictionary<string, Completeness>? stated;
    private EstateSnapshot? snapshot;
    private RowLog? log;
    private Func<byte[]?>? follows;
    private bool looksForDuplicates = true;

    internal OpenedEstate(List<Document> documents, DiagnosticBag bag, FileHandles handles, SourceOptions options)
    {
        this.documents = documents;
        this.bag = bag;
        this.handles = handles;
        this.options = options;
        loader = new(documents, types, options.Limits);
        locator = new(documents, loader);
    }

    /// <summary>What is wrong with the inputs, by file, line and code; complete only after reading.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => bag.Sorted();

    /// <summary>What was read; resources are read again when asked for.</summary>
    /// <exception cref="InvalidOperationException">The estate has not been read yet.</exception>
    public Snapshot Snapshot => snapshot ?? throw new InvalidOperationException("The estate has to be read first.");

    /// <summary>Reads everything, so that it can be found; nobody is shown anything.</summary>
    public void Read() => Read(visitor: null, CancellationToken.None);

    /// <summary>
    /// Shows every resource once, rows and nested parts, on <see cref="SourceOptions.Parallel"/> threads. Where it stands is noted, so
    /// that it can be found again.
    /// </summary>
    /// <param name="visitor">Called once for each thread, to make the callback of that thread. A resource is valid only during the
    /// callback: its JSON is in memory that is used again. Null where nobody has to be shown any: they are read all the same, as far as it
    /// takes to count them, to find them again, and to know that they are in order.</param>
    public void Read(Func<Action<Resource>>? visitor, CancellationToken cancellation)
    {
        if (snapshot is not null)
            throw new InvalidOperationException("The estate has been read already.");
        try
        {
            using var feed = follows is null ? new Feed(documents, options.Limits, log) : new ToldFeed(documents, options.Limits, follows);
            // starting threads takes longer than reading a little
            var threads = Length > WorthAThread ? Math.Max(1, options.Parallel) : 1;
            if (threads == 1)
                Work(feed, visitor?.Invoke(), cancellation);
            else
                Parallel.For(0, threads, new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellation }, _ => Work(feed, visitor?.Invoke(), cancellation));
        }
        finally
        {
            log?.End();
        }
        var table = new IdTable(documents, types, loader);
        if (looksForDuplicates)
            table.ReportDuplicates(options.Parallel);
        foreach (var document in documents)
            document.Settle();
        snapshot = new(Ledger.Of(documents, types, stated), options.AsOf, documents, types, loader, table, recorder: null);
    }

    /// <summary>Keeps a log, while the estate is read, for processes that judge it as well.</summary>
    public RowLog KeepLog() => log ??= new();

    /// <summary>Lets reading go by the log of a process that has cut the same documents.</summary>
    /// <param name="next">Its next message; null at its end.</param>
    /// <param name="isSeenWhole">Whether anyone here sees the snapshot as a whole. Ids that occur twice, which make it incomplete, are not looked for otherwise.</param>
    public void Follow(Func<byte[]?> next, bool isSeenWhole = true)
    {
        follows = next;
        looksForDuplicates = isSeenWhole;
    }

    /// <summary>Reads one resource again, into memory of its own.</summary>
    public Resource Load(Origin origin) => loader.Load(origin);

    /// <summary>The type of the resource that stands at a place; null where none does.</summary>
    public string? TypeAt(Origin origin)
    {
        if (origin.Document < 0 || origin.Document >= documents.Count || origin.Row < 0 || origin.Row >= documents[origin.Document].Index.Count || origin.Part < 0)
            return null;
        var document = documents[origin.Document];
        var type = origin.Part == 0 ? document.Index[origin.Row].Type : document.PartAt(origin.Row, origin.Part)?.Type ?? 0;
        return type == 0 ? null : types[type].Name;
    }

    /// <summary>Where a setting stands that a check has read.</summary>
    /// <returns>File, 1-based line, and JSON pointer in the file, spelled as there; where the setting is absent, the line of the
    /// nearest place around it that is there.</returns>
    public Observation Locate(Reading reading) => locator.Locate(reading);

    public void Dispose() => handles.Dispose();

    private long Length
    {
        get
        {
            var sum = 0L;
            foreach (var document in documents)
                sum += document.Content.Length;
            return sum;
        }
    }

    private void Work(Feed feed, Action<Resource>? visit, CancellationToken cancellation)
    {
        var reader = new BatchReader(types, options.Limits, visit, log);
        var batch = new Batch();
        while (feed.TryNext(batch))
        {
            cancellation.ThrowIfCancellationRequested();
            reader.Read(batch);
        }
    }

    /// <summary>Lets the caller say of collections how complete they are, in place of what the documents say.</summary>
    internal OpenedEstate Stating(IReadOnlyDictionary<string, Completeness> collections)
    {
        stated = collections;
        return this;
    }
}
