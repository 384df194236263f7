using System.Text;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>All resource types met, each spelling once, found by its UTF-8 bytes without making a string of it; safe for many threads.</summary>
internal sealed class TypeTable
{
    private readonly Lock gate = new();
    private TypeEntry?[] slots = new TypeEntry?[256];
    private int count;

    /// <summary>The entries by number; number 0 is none.</summary>
    private TypeEntry[] entries = new TypeEntry[64];

    public int Count => count;

    public TypeEntry this[int number] => entries[number];

    public TypeEntry Of(ReadOnlySpan<byte> type)
    {
        var digest = Digest(type);
        return Find(Volatile.Read(ref slots), digest, type) ?? Add(digest, type);
    }

    public TypeEntry Of(string type)
    {
        Span<byte> utf8 = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(type, utf8, out var length) ? Of(utf8[..length]) : Of(Encoding.UTF8.GetBytes(type));
    }

    private static TypeEntry? Find(TypeEntry?[] table, uint digest, ReadOnlySpan<byte> type)
    {
        for (var at = digest; ; at++)
        {
            var entry = Volatile.Read(ref table[at & (uint)(table.Length - 1)]);
            if (entry is null || (entry.Digest == digest && entry.Utf8.Span.SequenceEqual(type)))
                return entry;
        }
    }

    private static void Place(TypeEntry?[] table, TypeEntry entry)
    {
        for (var at = entry.Digest; ; at++)
        {
            ref var slot = ref table[at & (uint)(table.Length - 1)];
            if (slot is not null)
                continue;
            Volatile.Write(ref slot, entry);
            return;
        }
    }

    private static uint Digest(ReadOnlySpan<byte> type)
    {
        var sum = (uint)type.Length;
        foreach (var value in type)
            sum = (sum ^ value) * 0x01000193;
        return sum ^ sum >> 15;
    }

    private TypeEntry Add(uint digest, ReadOnlySpan<byte> type)
    {
        lock (gate)
        {
            if (Find(slots, digest, type) is { } known)
                return known;
            var entry = new TypeEntry(type.ToArray(), digest, ++count);
            if (count == entries.Length)
                Array.Resize(ref entries, count * 2);
            entries[count] = entry;
            if (count * 2 > slots.Length)
            {
                var larger = new TypeEntry?[slots.Length * 2];
                foreach (var old in slots)
                {
                    if (old is not null)
                        Place(larger, old);
                }
                Volatile.Write(ref slots, larger);
            }
            Place(slots, entry);
            return entry;
        }
    }
}

/// <summary>One spelling of a resource type.</summary>
/// <param name="number">From 1 on, in the order of meeting: not the same in every run, so never to be shown.</param>
internal sealed class TypeEntry(byte[] utf8, uint digest, int number)
{
    private Func<JsonElement, ResourceIdentity>? identify;

    public ReadOnlyMemory<byte> Utf8 => utf8;

    public uint Digest => digest;

    public int Number => number;

    public string Name { get; } = Encoding.UTF8.GetString(utf8);

    /// <summary>Whether ids are unique over all types, as those of Azure are, rather than within a type.</summary>
    public bool IsAzure { get; } = !utf8.AsSpan().StartsWith("microsoft.graph."u8) && !utf8.AsSpan().StartsWith("scuba."u8);

    /// <summary>Reads who a resource of this type is.</summary>
    public Func<JsonElement, ResourceIdentity> Identify => identify ??= json => Identity.Of(json, Name, IsAzure);
}
