using System.IO.Compression;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Unpacks a zip archive into memory, within bounds; nothing is ever written to disk.</summary>
internal static class Archive
{
    /// <summary>Below this size, growth by unpacking is no danger.</summary>
    private const long AlwaysAllowed = 1 << 20;

    public static bool IsArchive(ReadOnlySpan<byte> start) => start.StartsWith("PK\x03\x04"u8) || start.StartsWith("PK\x05\x06"u8);

    /// <summary>The entries by name, in ordinal order.</summary>
    public static IReadOnlyList<(string Name, byte[] Bytes)> Entries(string shown, Stream stream, SourceLimits limits, DiagnosticBag bag)
    {
        var entries = new List<(string, byte[])>();
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            if (archive.Entries.Count > limits.ArchiveEntries)
            {
                bag.Add(0, SourceRules.ArchiveTooLarge.At(new(shown), $"The archive has more than {limits.ArchiveEntries} entries."));
                return [];
            }
            var left = limits.ArchiveBytes;
            foreach (var entry in archive.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                if (Unpack(shown, entry, ref left, limits, bag) is { } bytes)
                    entries.Add((entry.FullName, bytes));
                if (left < 0)
                    break;
            }
        }
        catch (Exception problem) when (problem is InvalidDataException or IOException)
        {
            bag.Add(0, SourceRules.ArchiveBroken.At(new(shown), "The archive cannot be unpacked to its end."));
        }
        return entries;
    }

    private static byte[]? Unpack(string shown, ZipArchiveEntry entry, ref long left, SourceLimits limits, DiagnosticBag bag)
    {
        var name = $"{shown}!{entry.FullName}";
        if (Escapes(entry.FullName))
        {
            bag.Add(0, SourceRules.ArchiveEscape.At(new(shown), $"The entry `{entry.FullName}` points out of the archive."));
            return null;
        }
        if (entry.FullName.EndsWith('/') || IsHidden(entry.FullName) || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
            return null;
        var allowed = Math.Min(Math.Min(left, limits.MemoryBytes), Math.Max(AlwaysAllowed, entry.CompressedLength * limits.ArchiveRatio));
        // the stated length may be a lie, so what is unpacked is counted
        using var content = entry.Open();
        var bytes = BoundedRead.All(content, allowed);
        if (bytes is null)
        {
            bag.Add(0, SourceRules.ArchiveTooLarge.At(new(name), allowed == left
                ? $"The archive unpacks to more than {limits.ArchiveBytes >> 20} MB."
                : $"The entry unpacks to more than {limits.ArchiveRatio} times its packed size."));
            left = allowed == left ? -1 : left;
            return null;
        }
        left -= bytes.Length;
        return bytes;
    }

    private static bool IsHidden(string name) => name.StartsWith('.') || name.Contains("/.", StringComparison.Ordinal);

    private static bool Escapes(string name) =>
        name.StartsWith('/') || name.StartsWith('\\') || name.Contains(':', StringComparison.Ordinal)
        || name.Split('/', '\\').Contains("..", StringComparer.Ordinal);
}
