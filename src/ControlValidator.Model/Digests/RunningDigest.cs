using System.Security.Cryptography;

namespace ControlValidator.Model;

/// <summary>The digest of content that comes in pieces and may be of any length.</summary>
public sealed class RunningDigest : IDisposable
{
    private byte[] held = [];
    private int length;
    private Large? large;

    public void Append(ReadOnlySpan<byte> piece)
    {
        if (large is null && length + piece.Length > Digest.Small)
        {
            large = new();
            large.Append(held.AsSpan(0, length));
            held = [];
        }
        if (large is not null)
        {
            large.Append(piece);
            return;
        }
        if (held.Length < length + piece.Length)
            Array.Resize(ref held, Math.Max(length + piece.Length, Math.Min(2 * held.Length, Digest.Small)));
        piece.CopyTo(held.AsSpan(length));
        length += piece.Length;
    }

    /// <summary>The digest of all that was appended; nothing can be appended afterwards.</summary>
    public string Finish() => large is null ? Digest.Of(held.AsSpan(0, length)) : large.Finish();

    public void Dispose() => large?.Dispose();

    /// <summary>The platform's, by itself so that its library is brought in only where there is something large.</summary>
    private sealed class Large : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public void Append(ReadOnlySpan<byte> piece) => hash.AppendData(piece);

        public string Finish() => Digest.Hexadecimal(hash.GetHashAndReset());

        public void Dispose() => hash.Dispose();
    }
}
