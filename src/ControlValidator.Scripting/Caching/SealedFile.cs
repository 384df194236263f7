using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace ControlValidator.Scripting.Caching;

/// <summary>
/// A file whose content is known to be what was written: magic, format, checksum, content. It appears whole or not at all, so that
/// runs at the same time do not meet half of it. The checksum finds accidents; whoever may write to the folder could seal anything.
/// </summary>
internal static class SealedFile
{
    private const uint Magic = 0x4C415643;
    private const int Format = 2;
    private const int HeadLength = 12;
    private const int MostAttempts = 8;

    private static int Writes;

    public static SealState Read(string path, out ReadOnlyMemory<byte> content)
    {
        content = default;
        try
        {
            if (!File.Exists(path))
                return SealState.Missing;
            var bytes = File.ReadAllBytes(path);
            if (!IsWhole(bytes))
                return SealState.Damaged;
            content = bytes.AsMemory(HeadLength);
            return SealState.Whole;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Gone since it was looked for, or not ours to read: there is no use in it either way.
            return SealState.Missing;
        }
    }

    /// <summary>False where the file system does not let us write.</summary>
    public static bool TryWrite(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = WriteDraft(path, content);
            if (draft is null)
                return false;
            File.Move(draft, path, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string? WriteDraft(string path, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Magic);
        BinaryPrimitives.WriteInt32LittleEndian(head[4..], Format);
        BinaryPrimitives.WriteUInt32LittleEndian(head[8..], Checksum(content));
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            // Another run may have the same process id where the folder is shared between machines; then the next name is tried.
            var draft = string.Create(CultureInfo.InvariantCulture, $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref Writes)}.tmp");
            if (File.Exists(draft))
                continue;
            using var file = File.OpenHandle(draft, FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(file, head, 0);
            RandomAccess.Write(file, content, HeadLength);
            return draft;
        }
        return null;
    }

    private static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic || BinaryPrimitives.ReadInt32LittleEndian(bytes[4..]) != Format)
            return false;
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) == Checksum(bytes[HeadLength..]);
    }

    /// <summary>CRC-32C, for which processors have an instruction.</summary>
    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        for (; content.Length >= sizeof(ulong); content = content[sizeof(ulong)..])
            sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(content));
        foreach (var rest in content)
            sum = BitOperations.Crc32C(sum, rest);
        return ~sum;
    }
}

/// <summary>How a sealed file was found.</summary>
internal enum SealState
{
    Missing,
    Damaged,
    Whole,
}
