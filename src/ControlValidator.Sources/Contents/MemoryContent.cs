namespace ControlValidator.Sources;

/// <summary>A document held in memory: standard input, an entry of an archive, or a text that was not UTF-8.</summary>
internal sealed class MemoryContent(byte[] utf8, long storedBytes, string sha256) : Content
{
    public override long Length => utf8.Length;

    public override long StoredBytes => storedBytes;

    public override string Sha256 => sha256;

    public override int Read(long offset, Span<byte> into)
    {
        var count = (int)Math.Min(into.Length, Math.Max(0, utf8.Length - offset));
        utf8.AsSpan((int)offset, count).CopyTo(into);
        return count;
    }

    public override byte[] ReadAll() => utf8;
}
