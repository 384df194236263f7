using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// All addresses on one axis of 128 bits: those of IPv6 where they are, those of IPv4 at <c>::ffff:0:0/96</c>, which no packet of IPv6
/// carries. So one set holds both, and <c>*</c> is the whole axis.
/// </summary>
internal static class AddressSpace
{
    private const int Width4 = 32;
    private const int Width6 = 128;

    private static readonly UInt128 First4 = (UInt128)0xFFFF << Width4;

    public static IntervalSet<UInt128> All { get; } = IntervalSet<UInt128>.All;

    public static IntervalSet<UInt128> V4 { get; } = IntervalSet<UInt128>.Of(First4, First4 + uint.MaxValue);

    public static IntervalSet<UInt128> V6 { get; } = All.Except(V4);

    /// <summary>
    /// What can be a source on the internet. IPv4: all but the special-purpose blocks that are not globally reachable (RFC 6890 and
    /// its registry), the host's own address, multicast and reserved ones. IPv6: global unicast without documentation.
    /// </summary>
    public static IntervalSet<UInt128> Public { get; } = V4.Except(Of(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
            "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3"))
        .Union(Of("2000::/3").Except(Of("2001:db8::/32", "3fff::/20")));

    /// <summary>The host's address, from which a load balancer probes.</summary>
    public static IntervalSet<UInt128> Host { get; } = Of("168.63.129.16/32");

    public static bool IsV4(UInt128 address) => V4.Contains(address);

    /// <summary>The addresses of prefixes that are known to be well-formed.</summary>
    public static IntervalSet<UInt128> Of(params IEnumerable<string> prefixes) => IntervalSet<UInt128>.From(prefixes.Select(
        prefix => TryParse(prefix, out var range) ? range : throw new ArgumentException($"`{prefix}` is no address prefix.", nameof(prefixes))));

    /// <summary>Reads an address or a prefix such as <c>10.0.0.0/8</c> or <c>2001:db8::/32</c>; bits behind the prefix are ignored.</summary>
    public static bool TryParse(string text, out Interval<UInt128> range)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var length = -1;
        range = default;
        if (slash >= 0 && !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length))
            return false;
        if (!TryParseAddress(slash < 0 ? text : text[..slash], out var address))
            return false;
        var width = IsV4(address) ? Width4 : Width6;
        if (slash < 0)
            length = width;
        if (length > width)
            return false;
        // a shift by the whole width would be one by nothing
        var rest = length == 0 && width == Width6 ? UInt128.MaxValue : (UInt128.One << (width - length)) - UInt128.One;
        range = new(address & ~rest, address | rest);
        return true;
    }

    public static string Format(UInt128 address)
    {
        if (IsV4(address))
        {
            var value = (uint)(address - First4);
            return string.Create(CultureInfo.InvariantCulture, $"{value >> 24}.{(value >> 16) & 255}.{(value >> 8) & 255}.{value & 255}");
        }
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, address);
        return new IPAddress(bytes).ToString();
    }

    /// <summary>The interval as a prefix where it is one, as two ends otherwise.</summary>
    public static string Format(Interval<UInt128> range)
    {
        if (range.First == range.Last)
            return Format(range.First);
        if (range.First == UInt128.MinValue && range.Last == UInt128.MaxValue)
            return "any address";
        var size = range.Last - range.First + UInt128.One;
        var width = IsV4(range.First) ? Width4 : Width6;
        var isPrefix = UInt128.IsPow2(size) && (range.First & (size - UInt128.One)) == UInt128.Zero && IsV4(range.First) == IsV4(range.Last);
        return isPrefix ? $"{Format(range.First)}/{width - (int)UInt128.Log2(size)}" : $"{Format(range.First)}-{Format(range.Last)}";
    }

    // The platform's own reader takes octal numbers and addresses of fewer than four parts, which exports do not mean.
    private static bool TryParseAddress(string text, out UInt128 address)
    {
        address = default;
        if (text.Contains(':', StringComparison.Ordinal))
        {
            Span<byte> bytes = stackalloc byte[16];
            if (text.Contains('%', StringComparison.Ordinal) || !IPAddress.TryParse(text, out var parsed)
                || parsed.AddressFamily is not AddressFamily.InterNetworkV6 || !parsed.TryWriteBytes(bytes, out _))
            {
                return false;
            }
            address = BinaryPrimitives.ReadUInt128BigEndian(bytes);
            return !IsV4(address);
        }
        var parts = text.Split('.');
        uint value = 0;
        foreach (var part in parts)
        {
            if (part.Length > 3 || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet))
                return false;
            value = value << 8 | octet;
        }
        address = First4 + value;
        return parts.Length == 4;
    }
}
