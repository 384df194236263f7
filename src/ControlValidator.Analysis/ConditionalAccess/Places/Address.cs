using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>An address of version 4 or 6 as a number, so that ranges can be compared.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Address(bool IsV6, UInt128 Number) : IComparable<Address>
{
    public static bool operator <(Address left, Address right) => left.CompareTo(right) < 0;

    public static bool operator >(Address left, Address right) => left.CompareTo(right) > 0;

    public static bool operator <=(Address left, Address right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Address left, Address right) => left.CompareTo(right) >= 0;

    internal static Address Last(bool isV6) => new(isV6, isV6 ? UInt128.MaxValue : uint.MaxValue);

    internal static Address? Parse(string text) => IPAddress.TryParse(text, out var address) ? Of(address) : null;

    internal static Address Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            return Of(address.MapToIPv4());
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out var length);
        return address.AddressFamily is AddressFamily.InterNetwork
            ? new(IsV6: false, BinaryPrimitives.ReadUInt32BigEndian(bytes[..length]))
            : new(IsV6: true, BinaryPrimitives.ReadUInt128BigEndian(bytes));
    }

    public int CompareTo(Address other) => IsV6 != other.IsV6 ? IsV6.CompareTo(other.IsV6) : Number.CompareTo(other.Number);

    /// <summary>The address after this one; null after the last.</summary>
    internal Address? Next() => this == Last(IsV6) ? null : this with { Number = Number + 1 };

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Number);
        return new IPAddress(IsV6 ? bytes : bytes[12..]).ToString();
    }
}

/// <summary>Neighbouring addresses, both ends included.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct AddressRange(Address First, Address Last)
{
    internal bool Contains(Address address) => First <= address && address <= Last;

    /// <summary>A range such as <c>203.0.113.16/28</c>; null where the text is none. Bits behind the prefix do not count.</summary>
    internal static AddressRange? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || Address.Parse(text[..slash]) is not { } address
            || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix))
        {
            return null;
        }
        var width = address.IsV6 ? 128 : 32;
        if (prefix > width)
            return null;
        var behind = prefix == 0 ? Address.Last(address.IsV6).Number : (UInt128.One << (width - prefix)) - 1;
        return new(address with { Number = address.Number & ~behind }, address with { Number = address.Number | behind });
    }
}
