using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>The text of a document as UTF-8 without byte-order mark, wherever it comes from; any part of it can be read again.</summary>
internal abstract class Content
{
    /// <summary>How many bytes <see cref="Read"/> can give.</summary>
    public abstract long Length { get; }

    /// <summary>How many bytes the document has where it is kept, in its own encoding.</summary>
    public abstract long StoredBytes { get; }

    /// <summary>Fills the span from an offset on, as far as there is content; safe to call from any thread.</summary>
    /// <returns>How many bytes were read; fewer than asked for only at the end.</returns>
    public abstract int Read(long offset, Span<byte> into);

    /// <summary>The digest of the bytes as stored, where they are not to be hashed while reading.</summary>
    public virtual string? Sha256 => null;

    /// <summary>Feeds what stands before the first content byte to the digest.</summary>
    public virtual void HashPreamble(RunningDigest hash)
    {
    }

    /// <summary>All of it.</summary>
    public virtual byte[] ReadAll()
    {
        var bytes = new byte[Length];
        var read = Read(0, bytes);
        return read == bytes.Length ? bytes : bytes[..read];
    }
}
