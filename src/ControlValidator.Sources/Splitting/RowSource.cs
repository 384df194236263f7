namespace ControlValidator.Sources;

/// <summary>Gives the rows of a document in batches, in order; one thread at a time calls it.</summary>
internal abstract class RowSource : IDisposable
{
    /// <summary>Rows met so far, good or bad.</summary>
    public abstract int Rows { get; }

    /// <summary>Fills the batch with the next rows, possibly none; false at the end.</summary>
    public abstract bool TryNext(Batch batch);

    public virtual void Dispose()
    {
    }
}

/// <summary>Where the rows of a document stand, when they are one array.</summary>
/// <param name="Offset">Of the array's opening bracket, in the content.</param>
/// <param name="Line">1-based line of that bracket.</param>
/// <param name="Pointer">JSON pointer of the array.</param>
internal sealed record RowsAt(long Offset, int Line, string Pointer);
