using System.Runtime.InteropServices;

namespace ControlValidator.Sources;

/// <summary>
/// Where each row of a document stands: 28 bytes a row, all that is kept of it in memory. Rows are reserved by one thread at a time
/// and then filled in by any.
/// </summary>
internal sealed class RowIndex
{
    private const int Bits = 12;
    private const int BlockLength = 1 << Bits;

    private Entry[][] blocks = [];

    public int Count { get; private set; }

    public ref Entry this[int row] => ref blocks[row >> Bits][row & (BlockLength - 1)];

    /// <summary>Makes sure that there is an entry for each of the first <paramref name="count"/> rows.</summary>
    public void Reserve(int count)
    {
        Count = Math.Max(Count, count);
        var needed = (Count + BlockLength - 1) >> Bits;
        if (needed <= blocks.Length)
            return;
        // readers of other rows may be going through the old list
        var more = new Entry[Math.Max(needed, blocks.Length * 2)][];
        blocks.CopyTo(more, 0);
        for (var i = blocks.Length; i < more.Length; i++)
            more[i] = new Entry[i == 0 && Count < 64 ? 64 : BlockLength];
        if (more.Length > 1 && more[0].Length < BlockLength)
            Array.Resize(ref more[0], BlockLength);
        Volatile.Write(ref blocks, more);
    }

    /// <param name="Offset">Of the row's text in the content.</param>
    /// <param name="Length">Of the row's text, in bytes.</param>
    /// <param name="Line">1-based line on which it begins.</param>
    /// <param name="Type">Number of its type in the type table, from 1 on; 0 where the row was not read.</param>
    /// <param name="Id">Digest of its id; see <see cref="IdDigest"/>.</param>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal record struct Entry(long Offset, ulong Id, int Length, int Line, int Type);
}
