using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>One document of an estate, from being recognised to being read.</summary>
/// <param name="number">Its place in <see cref="Manifest.Documents"/>.</param>
/// <param name="path">As the manifest shows it.</param>
/// <param name="shape">What it was recognised as; null where no reader knows it.</param>
internal sealed class Document(int number, string path, Content content, Shape? shape, DiagnosticBag bag)
{
    private readonly Lock gate = new();
    private readonly List<Breakage> breakages = [];
    private readonly List<Part> parts = [];

    public int Number => number;

    public string Path => path;

    public Content Content => content;

    public Shape? Shape => shape;

    /// <summary>Whether anyone is told what is wrong with it.</summary>
    public bool IsTold => bag.IsTold;

    public RowIndex Index { get; } = new();

    public string Sha256 { get; set; } = "";

    /// <summary>What stands before the rows, with the bracket that opens them.</summary>
    public byte[] Head { get; set; } = [];

    /// <summary>What stands behind the rows, with the bracket that closes them.</summary>
    public byte[] Tail { get; set; } = [];

    /// <summary>Whether more stands around the rows than is looked at.</summary>
    public bool EnvelopeIsCut { get; set; }

    /// <summary>1-based line on which the tail begins.</summary>
    public int TailLine { get; set; }

    /// <summary>Rows that were read.</summary>
    public long GoodRows { get; set; }

    /// <summary>What the source says of the pages in the document.</summary>
    public List<Page> Pages { get; } = [];

    /// <summary>Collections that the document says are there, though perhaps without rows.</summary>
    public List<string> Stated { get; } = [];

    /// <summary>Collections that the exporter says it could not read, and why.</summary>
    public List<Refusal> Unread { get; } = [];

    /// <summary>Where the rows stand, for a document that was laid out as a whole.</summary>
    public RowPlace[]? Places { get; set; }

    /// <summary>Names of the cells in each row of a table; null where rows are objects.</summary>
    public string[]? Columns { get; set; }

    /// <summary>When it was collected, where it says so.</summary>
    public DateTimeOffset? CollectedAt { get; set; }

    /// <summary>What collected it, where it says so.</summary>
    public string? Source { get; set; }

    /// <summary>Nested resources, in the order of row and part once reading has ended.</summary>
    public List<Part> Parts => parts;

    /// <summary>What could not be read, in the order of rows once reading has ended.</summary>
    public IReadOnlyList<Breakage> Breakages => breakages;

    public void Report(DiagnosticRule rule, int row, int line, string pointer, string message, int column = 1) =>
        bag.Add((long)row << 24 | (uint)Math.Min(line, 0xFFFFFF), rule.At(new(path, line, line == 0 ? 0 : column, Pointer: pointer), message));

    public void Report(DiagnosticRule rule, string message) => bag.Add(0, rule.At(new(path), message));

    /// <summary>JSON pointer of a row.</summary>
    public string PointerOf(int row) => Places is { } places
        ? places[row].Pointer
        : $"{shape?.Rows?.Pointer}/{row.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>What was lost already where rows were to be told apart.</summary>
    public List<Breakage> Lost { get; } = [];

    /// <summary>Notes that rows could not be told apart. Only one thread at a time does that.</summary>
    public void Lose(int row, string reason, string? type)
    {
        Lost.Add(new(row, reason, type));
        Break(row, reason, type);
    }

    /// <summary>Notes that something could not be read.</summary>
    /// <param name="type">The type of what is missing; null where it may be any that the document holds.</param>
    public void Break(int row, string reason, string? type)
    {
        lock (gate)
            breakages.Add(new(row, reason, type));
    }

    public void AddParts(List<Part> more)
    {
        if (more.Count == 0)
            return;
        lock (gate)
            parts.AddRange(more);
    }

    /// <summary>A nested resource, once reading has ended; null where there is none of the number.</summary>
    public Part? PartAt(int row, int number)
    {
        var (low, high) = (0, parts.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = parts[middle].Row != row ? parts[middle].Row.CompareTo(row) : parts[middle].Number.CompareTo(number);
            if (order == 0)
                return parts[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    /// <summary>Puts what several threads brought into one order.</summary>
    public void Settle()
    {
        if (parts.Count > 1)
            parts.Sort(static (one, other) => one.Row != other.Row ? one.Row.CompareTo(other.Row) : one.Number.CompareTo(other.Number));
        if (breakages.Count > 1)
            breakages.Sort(Compare);
    }

    private static int Compare(Breakage one, Breakage other) =>
        one.Row != other.Row ? one.Row.CompareTo(other.Row)
        : string.CompareOrdinal(one.Reason, other.Reason) is not 0 and var reason ? reason
        : string.CompareOrdinal(one.Type, other.Type);
}

/// <summary>A nested resource.</summary>
/// <param name="Number">1-based, depth first among those of its row.</param>
/// <param name="Type">Number in the type table.</param>
internal sealed record Part(int Row, int Number, int Type);

/// <summary>Something of a document that could not be read.</summary>
/// <param name="Type">The type that is incomplete by it; null for all that the document holds.</param>
internal sealed record Breakage(int Row, string Reason, string? Type);

/// <summary>What a source says of one page of rows.</summary>
/// <param name="Of">What it is a page of: pages with the same text belong together.</param>
/// <param name="Total">How many rows all pages have together, as the source says.</param>
/// <param name="Here">How many rows this page has, as the source says.</param>
/// <param name="More">Whether the source says that another page follows.</param>
/// <param name="Rows">How many rows it has.</param>
internal sealed record Page(string Of, long? Total, long? Here, bool More, long Rows);

/// <summary>A collection that the exporter says it could not read.</summary>
internal sealed record Refusal(string Type, string Reason);
