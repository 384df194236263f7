using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>
/// Reads the rows of one array, anywhere in a document of any length, in batches of about <see cref="Chunk"/> bytes. One thread at
/// a time calls it; the batches it gives are independent of each other.
/// </summary>
internal sealed class RowSplitter(Document document, RowsAt rows, SourceLimits limits) : RowSource
{
    /// <summary>Small enough that a batch, with what it is parsed into, stays in a core's own cache.</summary>
    public const int Chunk = 256 << 10;

    private readonly RunningDigest? hash = document.Content.Sha256 is null ? new() : null;
    private ElementScanner scanner;
    private byte[] carry = [];
    private int carried;
    private long position;
    private int row;
    private int line = rows.Line;
    private bool suspect;
    private bool started;
    private bool ended;

    /// <summary>Elements met in the array, good or bad.</summary>
    public override int Rows => row;

    public override bool TryNext(Batch batch)
    {
        if (!started)
            Start();
        if (ended)
            return false;
        Take(batch);
        return true;
    }

    public override void Dispose()
    {
        hash?.Dispose();
        base.Dispose();
    }

    private void Start()
    {
        started = true;
        if (hash is not null)
            document.Content.HashPreamble(hash);
        var piece = document.Content.ReadPart(0, (int)Math.Min(rows.Offset + 1, limits.EnvelopeBytes));
        hash?.Append(piece);
        document.Head = piece;
        position = piece.Length;
        // what is too long to be looked at still counts for the digest
        while (position <= rows.Offset)
        {
            document.EnvelopeIsCut = true;
            piece = document.Content.ReadPart(position, (int)Math.Min(rows.Offset + 1 - position, Chunk));
            if (piece.Length == 0)
                break;
            hash?.Append(piece);
            position += piece.Length;
        }
    }

    private void Take(Batch batch)
    {
        var filled = Batch.Front + carried;
        batch.Grow(filled + Room(Chunk));
        carry.AsSpan(0, carried).CopyTo(batch.Buffer.AsSpan(Batch.Front));
        batch.Document = document;
        batch.Offset = position - carried;
        batch.FirstRow = row;
        batch.FirstLine = line;
        batch.Places = null;
        var commas = scanner.Commas;
        while (true)
        {
            var read = Fill(batch.Buffer.AsSpan(filled, Math.Min(Chunk, batch.Buffer.Length - filled)));
            if (read == 0)
            {
                Truncated(batch, filled);
                return;
            }
            scanner.Scan(batch.Buffer.AsSpan(filled, read));
            if (scanner.End >= 0)
            {
                Last(batch, filled + scanner.End, filled + read, scanner.Commas - commas);
                return;
            }
            if (scanner.LastComma >= 0)
            {
                Cut(batch, filled + scanner.LastComma, filled + read, scanner.Commas - commas);
                return;
            }
            filled += read;
            if (filled > limits.RowBytes)
            {
                Oversized(batch);
                return;
            }
            batch.Grow(Math.Min(batch.Buffer.Length * 2, limits.RowBytes + Chunk + Batch.Front));
        }
    }

    /// <summary>How much of a document that is no longer than it was is worth reading at once; at least a byte, by which its end is noticed.</summary>
    private int Room(int most) => (int)Math.Clamp(document.Content.Length - position, 1, most);

    private int Fill(Span<byte> into)
    {
        var read = document.Content.Read(position, into);
        hash?.Append(into[..read]);
        position += read;
        return read;
    }

    /// <summary>Ends the batch at a comma; what stands behind it is for the next one.</summary>
    private void Cut(Batch batch, int comma, int filled, int count)
    {
        batch.Length = comma - Batch.Front;
        Give(batch, count);
        Keep(batch.Buffer.AsSpan(comma + 1, filled - comma - 1));
        line = rows.Line + scanner.LineFeeds - carry.AsSpan(0, carried).Count((byte)'\n');
    }

    private void Last(Batch batch, int end, int filled, int commas)
    {
        batch.Length = end - Batch.Front;
        var empty = Blank.IsAll(batch.Buffer.AsSpan(Batch.Front, batch.Length));
        // an empty batch after a comma is the element that a trailing comma promises
        Give(batch, empty && row == 0 && commas == 0 ? 0 : commas + 1);
        line = rows.Line + scanner.LineFeeds;
        End(batch.Buffer.AsSpan(end, filled - end));
    }

    private void Give(Batch batch, int count)
    {
        batch.Rows = count;
        // what is kept for the next batch was looked at with this one
        batch.Suspect = suspect || scanner.Suspect;
        suspect = scanner.Suspect;
        scanner.Suspect = false;
        row += count;
        document.Index.Reserve(row);
    }

    private void Keep(ReadOnlySpan<byte> rest)
    {
        if (carry.Length < rest.Length)
            carry = new byte[Math.Max(rest.Length, Room(Chunk))];
        rest.CopyTo(carry);
        carried = rest.Length;
    }

    /// <summary>The document ends within the array: what came before is good, the rest of it is missing.</summary>
    private void Truncated(Batch batch, int filled)
    {
        var open = batch.Buffer.AsSpan(Batch.Front, filled - Batch.Front);
        var before = Blank.Before(open);
        var at = line + open[..before].Count((byte)'\n');
        batch.Length = 0;
        batch.Rows = 0;
        document.Report(SourceRules.Truncated, row, rows.Line + scanner.LineFeeds, $"{rows.Pointer}/{row}",
            open.Length == before
                ? "The document ends before its list of rows does."
                : $"The document ends within the row that begins on line {at}.");
        document.Lose(row, "its file is cut off", TypeSniffer.Find(open));
        Finish();
    }

    /// <summary>Passes over a row that is longer than is read; the batch gets what follows it.</summary>
    private void Oversized(Batch batch)
    {
        var open = batch.Buffer.AsSpan(Batch.Front, Math.Min(batch.Buffer.Length - Batch.Front, Chunk));
        var before = Blank.Before(open);
        document.Report(SourceRules.TooLarge, row, line + open[..before].Count((byte)'\n'), $"{rows.Pointer}/{row}",
            $"The row is longer than the {limits.RowBytes >> 20} MB that are read of one.");
        document.Lose(row, "a row of it is too long to be read", TypeSniffer.Find(open));
        batch.Grow(Batch.Front + Chunk);
        batch.Length = 0;
        batch.Rows = 0;
        document.Index.Reserve(++row);
        carried = 0;
        scanner.Boundaries = [];
        while (!Resume(batch))
            scanner.Boundaries.Clear();
        scanner.Boundaries = null;
    }

    /// <returns>Whether the long row has ended.</returns>
    private bool Resume(Batch batch)
    {
        var commas = scanner.Commas;
        var read = Fill(batch.Buffer.AsSpan(Batch.Front, Chunk));
        if (read == 0)
        {
            Truncated(batch, Batch.Front);
            return true;
        }
        var piece = batch.Buffer.AsSpan(Batch.Front, read);
        scanner.Scan(piece);
        if (scanner.Boundaries is not [var first, ..])
        {
            if (scanner.End >= 0)
            {
                line = rows.Line + scanner.LineFeeds;
                End(piece[scanner.End..]);
            }
            return scanner.End >= 0;
        }
        var counted = scanner.End >= 0 ? scanner.End : read;
        line = batch.FirstLine = rows.Line + scanner.LineFeeds - piece[first..counted].Count((byte)'\n');
        batch.FirstRow = row;
        batch.Offset = position - read + first + 1;
        piece[(first + 1)..].CopyTo(piece);
        var (moved, count) = (first + 1, scanner.Commas - commas - 1);
        if (scanner.End >= 0)
            Last(batch, Batch.Front + scanner.End - moved, Batch.Front + read - moved, count);
        else if (count > 0)
            Cut(batch, Batch.Front + scanner.LastComma - moved, Batch.Front + read - moved, count);
        else
            Keep(piece[..(read - moved)]);
        return true;
    }

    /// <summary>Reads what follows the array, which has to be short.</summary>
    private void End(ReadOnlySpan<byte> first)
    {
        using var tail = new MemoryStream();
        tail.Write(first);
        var buffer = new byte[Room(16 << 10)];
        while (true)
        {
            var read = Fill(buffer);
            if (read == 0)
                break;
            if (tail.Length <= limits.EnvelopeBytes)
                tail.Write(buffer, 0, read);
            else
                document.EnvelopeIsCut = true;
        }
        document.Tail = tail.ToArray();
        document.TailLine = line;
        Finish();
    }

    private void Finish()
    {
        ended = true;
        document.Sha256 = document.Content.Sha256 ?? hash?.Finish() ?? "";
    }
}
