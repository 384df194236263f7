using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Digests of documents, as lower-case hexadecimal.</summary>
internal static class Hashing
{
    public static string Of(ReadOnlySpan<byte> bytes) => Digest.Of(bytes);

    /// <summary>Reads the whole content for its digest.</summary>
    public static string OfContent(Content content)
    {
        using var hash = new RunningDigest();
        content.HashPreamble(hash);
        var buffer = new byte[(int)Math.Min(content.Length + 1, 1 << 18)];
        long at = 0;
        while (content.Read(at, buffer) is > 0 and var read)
        {
            hash.Append(buffer.AsSpan(0, read));
            at += read;
        }
        return hash.Finish();
    }
}
