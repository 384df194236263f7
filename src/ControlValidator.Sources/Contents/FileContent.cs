using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>A UTF-8 file, never held as a whole.</summary>
/// <param name="preamble">Length of the byte-order mark: 0 or 3.</param>
internal sealed class FileContent(string path, FileHandles handles, long storedBytes, int preamble) : Content
{
    public override long Length => storedBytes - preamble;

    public override long StoredBytes => storedBytes;

    // who keeps files open judges for another process, which hashes them itself
    public override string? Sha256 => handles.KeepsOpen ? "" : null;

    public override int Read(long offset, Span<byte> into)
    {
        using var lease = handles.Open(path);
        var read = 0;
        while (read < into.Length)
        {
            var count = RandomAccess.Read(lease.Handle, into[read..], preamble + offset + read);
            if (count == 0)
                break;
            read += count;
        }
        return read;
    }

    public override void HashPreamble(RunningDigest hash)
    {
        if (preamble > 0)
            hash.Append([0xEF, 0xBB, 0xBF]);
    }
}
