using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Editor.Binding;

/// <summary>
/// The documentation of an assembly. The views' own is twenty megabytes long: it is searched where it lies rather than taken apart, which
/// takes milliseconds for a member, and less for those that follow each other.
/// </summary>
/// <param name="path">A file that need not be there.</param>
internal sealed class DocumentationFile(string path) : DocumentationProvider
{
    private const int MostBytes = 256 * 1024 * 1024;

    private readonly Lazy<byte[]> text = new(() => Read(path));
    private int last;

    protected override string? GetDocumentationForSymbol(string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default)
    {
        var begin = Encoding.UTF8.GetBytes($"<member name=\"{documentationMemberID}\">");
        var all = text.Value.AsSpan();
        var from = Math.Min(Volatile.Read(ref last), all.Length);
        var at = all[from..].IndexOf(begin) is >= 0 and var after ? from + after : all[..Math.Min(all.Length, from + begin.Length)].IndexOf(begin);
        if (at < 0)
            return null;
        Volatile.Write(ref last, at);
        var length = all[at..].IndexOf("</member>"u8);
        return length < 0 ? null : Encoding.UTF8.GetString(all.Slice(at, length + "</member>".Length));
    }

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(path);

    private static byte[] Read(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= MostBytes } ? File.ReadAllBytes(path) : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
