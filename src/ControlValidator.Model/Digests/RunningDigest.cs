using System.Security.Cryptography;

namespace ControlValidator.Model;

/// <summary>The digest of content that comes in pieces and may be of any length.</summary>
public sealed class RunningDigest : IDisposable
{
    private byte[] held = [];
    private int length;
    private IncrementalHash? large;

    public void Append(ReadOnlySpan<byte> piece)
    {
        if (large is null && length + piece.Length > Digest.Small)
        {
            large = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            large.AppendData(held.AsSpan(0, length));
            held = [];
        }
        if (large is not null)
        {
            large.AppendData(piece);
            return;
        }
        if (held.Length < length + piece.Length)
            Array.Resize(ref held, Math.Max(length + piece.Length, Math.Min(2 * held.Length, Digest.Small)));
        piece.CopyTo(held.AsSpan(length));
        length += piece.Length;
    }

    /// <summary>The digest of all that was appended; nothing can be appended afterwards.</summary>
    public string Finish() => large is null ? Digest.Of(held.AsSpan(0, length)) : Digest.Hexadecimal(large.GetHashAndReset());

    public void Dispose() => large?.Dispose();
}
