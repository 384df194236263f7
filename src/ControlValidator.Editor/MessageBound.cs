using System.Buffers.Text;

namespace ControlValidator.Editor;

/// <summary>
/// What an editor sends, up to the first message that announces more bytes than anyone may send: there it ends, before room is made for any of
/// them.
/// </summary>
/// <param name="most">Bytes of one message.</param>
/// <param name="refuse">Told of the message at which it ends, before it does.</param>
internal sealed class MessageBound(Stream inner, long most, Func<string, Task> refuse) : Stream
{
    private const int LongestLine = 4096;

    private readonly byte[] line = new byte[LongestLine];
    private int lineLength;
    private long announced;
    private long left;
    private bool ended;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (ended)
            return 0;
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        if (Problem(buffer.Span[..read]) is not { } problem)
            return read;
        ended = true;
        await refuse(problem).ConfigureAwait(false);
        return 0;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>Goes on with the next bytes; a sentence where they are not to be passed on.</summary>
    private string? Problem(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (left > 0)
            {
                var skipped = (int)Math.Min(left, bytes.Length);
                left -= skipped;
                bytes = bytes[skipped..];
                continue;
            }
            var end = bytes.IndexOf((byte)'\n');
            var piece = end < 0 ? bytes : bytes[..end];
            if (lineLength + piece.Length > LongestLine)
                return $"the head of a message is longer than {LongestLine} bytes";
            piece.CopyTo(line.AsSpan(lineLength));
            lineLength += piece.Length;
            if (end < 0)
                return null;
            if (EndOfLine() is { } problem)
                return problem;
            bytes = bytes[(end + 1)..];
        }
        return null;
    }

    private string? EndOfLine()
    {
        var text = line.AsSpan(0, lineLength).TrimEnd((byte)'\r');
        lineLength = 0;
        if (text.IsEmpty)
        {
            left = announced;
            announced = 0;
            return null;
        }
        var colon = text.IndexOf((byte)':');
        if (colon < 0 || !System.Text.Ascii.EqualsIgnoreCase(text[..colon].TrimEnd((byte)' '), "Content-Length"u8))
            return null;
        var number = text[(colon + 1)..].Trim((byte)' ');
        if (!Utf8Parser.TryParse(number, out announced, out var used) || used != number.Length || announced < 0)
            return "a message announces a length that is no number";
        return announced > most ? $"a message announces {announced} bytes, more than {most}" : null;
    }
}
