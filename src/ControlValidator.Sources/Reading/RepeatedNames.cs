using System.Numerics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>
/// Finds objects in which a property occurs twice. The objects of an estate have few different lists of names, so each list is
/// looked at once and recognised from then on: a fraction of what the parser's own check costs. One per worker.
/// </summary>
internal sealed class RepeatedNames
{
    private const int MostLists = 1 << 12;
    private const int LongestList = 1 << 12;

    private readonly Dictionary<ulong, byte[]> lists = [];
    private byte[] names = new byte[LongestList];
    private int length;

    /// <summary>Whether there is such an object in the value, at any depth.</summary>
    public bool AnyIn(JsonElement value)
    {
        length = 0;
        return Has(value);
    }

    private bool Has(JsonElement value)
    {
        if (value.ValueKind is JsonValueKind.Object)
            return ObjectHas(value);
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array && Has(item))
                return true;
        }
        return false;
    }

    private bool ObjectHas(JsonElement value)
    {
        var start = length;
        var count = 0;
        foreach (var property in value.EnumerateObject())
        {
            Append(JsonMarshal.GetRawUtf8PropertyName(property));
            count++;
            var held = property.Value;
            if (held.ValueKind is JsonValueKind.Object or JsonValueKind.Array && Has(held))
                return true;
        }
        var list = names.AsSpan(start, length - start);
        length = start;
        return count > 1 && Repeats(value, list);
    }

    private void Append(ReadOnlySpan<byte> name)
    {
        if (length + name.Length >= names.Length)
            Array.Resize(ref names, (names.Length + name.Length) * 2);
        name.CopyTo(names.AsSpan(length));
        length += name.Length;
        // a quote cannot stand in a raw name, save behind a backslash
        names[length++] = (byte)'"';
    }

    private bool Repeats(JsonElement value, ReadOnlySpan<byte> list)
    {
        var hash = Hash(list);
        if (lists.TryGetValue(hash, out var known) && list.SequenceEqual(known))
            return false;
        var distinct = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            if (!distinct.Add(property.Name))
                return true;
        }
        if (known is null && lists.Count < MostLists && list.Length <= LongestList)
            lists.Add(hash, list.ToArray());
        return false;
    }

    /// <summary>Only finds a list that is then compared, so that it need not be a good one.</summary>
    private static ulong Hash(ReadOnlySpan<byte> list)
    {
        const ulong odd = 0x9E3779B97F4A7C15;
        var hash = (ulong)list.Length;
        var words = MemoryMarshal.Cast<byte, ulong>(list);
        foreach (var word in words)
            hash = BitOperations.RotateLeft((hash ^ word) * odd, 29);
        foreach (var rest in list[(words.Length * sizeof(ulong))..])
            hash = (hash ^ rest) * odd;
        return hash ^ (hash >> 32);
    }
}
