namespace ControlValidator.Sources;

/// <summary>Some whole rows of one document, on their way to a worker; each worker uses one over and over.</summary>
internal sealed class Batch
{
    /// <summary>Room kept before the first row, for the bracket that makes the rows an array again.</summary>
    public const int Front = 1;

    /// <summary>The worker's own buffer, or the document's where it is in memory as a whole.</summary>
    public byte[] Buffer { get; set; } = [];

    /// <summary>Where the rows stand in the buffer, from <see cref="Front"/> on, without the last comma.</summary>
    public int Length { get; set; }

    public Document Document
    {
        get => field ?? throw new InvalidOperationException("The batch has not been filled.");
        set;
    }

    public int FirstRow { get; set; }

    /// <summary>How many rows it holds.</summary>
    public int Rows { get; set; }

    /// <summary>Whether its rows have to be looked at closely.</summary>
    public bool Suspect { get; set; }

    /// <summary>Whether somebody has looked already, and <see cref="Suspect"/> says what came of it.</summary>
    public bool IsLookedAt { get; set; }

    /// <summary>What somebody who has looked already found in each of its rows; null where that is not known.</summary>
    public OutlinedRow[]? Outline { get; set; }

    /// <summary>1-based line at <see cref="Front"/>.</summary>
    public int FirstLine { get; set; }

    /// <summary>Where <see cref="Front"/> stands in the document's content.</summary>
    public long Offset { get; set; }

    /// <summary>Where each of the document's rows stands, where it was laid out as a whole; they need not follow each other then.</summary>
    public RowPlace[]? Places { get; set; }

    /// <summary>Makes room, keeping what is there.</summary>
    public void Grow(int length)
    {
        if (Buffer.Length >= length)
            return;
        var larger = new byte[length];
        Buffer.CopyTo(larger.AsSpan());
        Buffer = larger;
    }
}

/// <summary>Where a row stands in a document, and what kind of row it is.</summary>
/// <param name="Pointer">JSON pointer of the row in the document.</param>
/// <param name="Type">The type that its place gives it; null where the row says so itself.</param>
/// <param name="Name">The name that its place gives it, where it is the value under a free key.</param>
internal sealed record RowPlace(int Offset, int Length, int Line, string Pointer, string? Type, string? Name);
