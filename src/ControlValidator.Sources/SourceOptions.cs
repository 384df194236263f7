namespace ControlValidator.Sources;

/// <summary>How an estate is read.</summary>
/// <param name="Parallel">How many threads read at once; at least 1. Results do not depend on it.</param>
/// <param name="AsOf">The instant for which verdicts are wanted, where the caller says one; otherwise the export's own.</param>
public sealed record SourceOptions(int Parallel, DateTimeOffset? AsOf, SourceLimits Limits)
{
    /// <summary>What stands at paths that can be read only once, such as pipes, where the caller has read them already.</summary>
    public IReadOnlyDictionary<string, byte[]>? Held { get; init; }

    /// <summary>
    /// Whether each file stays open from the first look on, for a process that cannot open any later. Digests, and telling what is
    /// wrong with documents, are then left to the process that it judges for.
    /// </summary>
    public bool KeepsOpen { get; init; }
}

/// <summary>Bounds on what is read, so that hostile or broken input costs a diagnostic and not the machine.</summary>
/// <param name="FileBytes">Longest file.</param>
/// <param name="MemoryBytes">Longest document that has to be held in memory: standard input, UTF-16, documents of many collections.</param>
/// <param name="RowBytes">Longest single row.</param>
/// <param name="StringBytes">Longest text in a row.</param>
/// <param name="EnvelopeBytes">Most that may stand around the rows of a page.</param>
/// <param name="Depth">Deepest nesting within a row.</param>
/// <param name="PartDepth">Deepest nesting of resources in resources.</param>
/// <param name="ArchiveBytes">Most that the entries of an archive may unpack to, together.</param>
/// <param name="ArchiveRatio">Most that an entry may grow by unpacking.</param>
/// <param name="ArchiveEntries">Most entries in an archive.</param>
/// <param name="FolderDepth">Deepest nesting of folders.</param>
/// <param name="FolderEntries">Most files below a folder.</param>
public sealed record SourceLimits(
    long FileBytes,
    int MemoryBytes,
    int RowBytes,
    int StringBytes,
    int EnvelopeBytes,
    int Depth,
    int PartDepth,
    long ArchiveBytes,
    int ArchiveRatio,
    int ArchiveEntries,
    int FolderDepth,
    int FolderEntries)
{
    public static SourceLimits Default { get; } = new(
        FileBytes: 64L << 30,
        MemoryBytes: 1 << 30,
        RowBytes: 32 << 20,
        StringBytes: 16 << 20,
        EnvelopeBytes: 4 << 20,
        Depth: 64,
        PartDepth: 64,
        ArchiveBytes: 1L << 30,
        ArchiveRatio: 200,
        ArchiveEntries: 10_000,
        FolderDepth: 32,
        FolderEntries: 100_000);
}
