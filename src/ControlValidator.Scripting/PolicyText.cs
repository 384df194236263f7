using System.Text;

namespace ControlValidator.Scripting;

/// <summary>A policy's file, or one that it loads, with its bytes.</summary>
/// <param name="path">As found from the path given, with forward slashes; what people see.</param>
/// <param name="fullPath">Absolute.</param>
internal sealed class PolicyText(string path, string fullPath, byte[] bytes)
{
    public const int MostBytes = 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Path { get; } = path;

    public string FullPath { get; } = fullPath;

    public string Folder => System.IO.Path.GetDirectoryName(FullPath) ?? FullPath;

    public ReadOnlySpan<byte> Bytes => bytes;

    public string Sha256 => field ??= Model.Digest.Of(bytes);

    /// <summary>The same text, named by nothing but the name of its file.</summary>
    public PolicyText ByName() => new(System.IO.Path.GetFileName(FullPath), FullPath, bytes);

    /// <summary>The text without a byte-order mark.</summary>
    public string Text => field ??= Decode(bytes);

    /// <summary>Reads a file within bounds; otherwise says what is wrong.</summary>
    public static PolicyText? Read(string path, string fullPath, out Diagnostic? problem)
    {
        problem = null;
        try
        {
            using var file = File.OpenHandle(fullPath);
            var length = RandomAccess.GetLength(file);
            if (length > MostBytes)
            {
                problem = PolicyRules.TooLarge.At(new(path), $"the file has {length} bytes, more than {MostBytes}");
                return null;
            }
            var bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length && RandomAccess.Read(file, bytes.AsSpan(read), read) is var count and > 0)
                read += count;
            return new(path, fullPath, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = PolicyRules.Unreadable.At(new(path), e is UnauthorizedAccessException
                ? "the file may not be read by this user"
                : File.Exists(fullPath) ? "the file cannot be read" : "there is no such file");
            return null;
        }
    }

    /// <summary>Whether the bytes are text at all.</summary>
    public bool IsText(out Diagnostic? problem)
    {
        problem = null;
        try
        {
            if (!Text.Contains('\0', StringComparison.Ordinal))
                return true;
        }
        catch (DecoderFallbackException)
        {
            // Said below, in the same words as for a text with zero bytes.
        }
        problem = PolicyRules.Unreadable.At(new(Path), "the file is no text in UTF-8 or UTF-16", "Save it as UTF-8.");
        return false;
    }

    private static string Decode(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.GetString(rest),
        [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true).GetString(rest),
        [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true).GetString(rest),
        _ => Utf8.GetString(bytes),
    };
}
