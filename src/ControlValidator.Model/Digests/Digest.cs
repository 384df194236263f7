using System.Security.Cryptography;
using System.Text;

namespace ControlValidator.Model;

/// <summary>SHA-256 digests, written as lower-case hexadecimal: how documents, policies and findings are named by their content.</summary>
public static class Digest
{
    /// <summary>Up to here our own code is faster than bringing in the platform's.</summary>
    internal const int Small = 256 << 10;

    private const string Digits = "0123456789abcdef";

    public static string Of(ReadOnlySpan<byte> content) => Of(content, Sha256.Bytes);

    /// <summary>The digest of the text as UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>The digest's first bytes only.</summary>
    public static string Of(ReadOnlySpan<byte> content, int bytes)
    {
        Span<byte> hash = stackalloc byte[Sha256.Bytes];
        if (content.Length <= Small)
            Sha256.Hash(content, hash);
        else
            SHA256.HashData(content, hash);
        return Hexadecimal(hash[..bytes]);
    }

    // The framework's own is vector code that is compiled anew at every start.
    internal static string Hexadecimal(ReadOnlySpan<byte> bytes)
    {
        Span<char> text = stackalloc char[2 * Sha256.Bytes];
        for (var i = 0; i < bytes.Length; i++)
        {
            text[2 * i] = Digits[bytes[i] >> 4];
            text[(2 * i) + 1] = Digits[bytes[i] & 15];
        }
        return new(text[..(2 * bytes.Length)]);
    }
}
