using System.Globalization;

namespace ControlValidator.Analysis.Network;

/// <summary>Reads ports and protocols as rules write them.</summary>
internal static class PortReader
{
    /// <summary>Such as <c>3389</c>, <c>3000-4000</c> and <c>*</c>.</summary>
    public static Bounds<ushort> Ports(List<string> texts)
    {
        var intervals = new List<Interval<ushort>>(texts.Count);
        foreach (var text in texts)
        {
            if (text == "*")
                return Bounds<ushort>.Everything;
            if (!TryParse(text, out var interval))
                return Bounds<ushort>.Unknown($"`{text}` is no range of ports");
            intervals.Add(interval);
        }
        return Bounds<ushort>.Exactly(IntervalSet<ushort>.From(intervals));
    }

    public static Bounds<byte> Protocol(string text) => text.ToUpperInvariant() switch
    {
        "TCP" => Exactly(Protocols.Tcp),
        "UDP" => Exactly(Protocols.Udp),
        "ICMP" => Exactly(Protocols.Icmp),
        "ESP" => Exactly(Protocols.Esp),
        "AH" => Exactly(Protocols.Ah),
        "*" or "ANY" => new(Protocols.SurelyAny, Protocols.All, "whether any protocol means more than TCP, UDP and ICMP is not documented"),
        _ => Bounds<byte>.Unknown($"`{text}` is no protocol that rules know"),
    };

    private static Bounds<byte> Exactly(byte protocol) => Bounds<byte>.Exactly(IntervalSet<byte>.Of(protocol, protocol));

    private static bool TryParse(string text, out Interval<ushort> interval)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        interval = default;
        if (!TryParse(text.AsSpan(0, dash < 0 ? text.Length : dash), out var first))
            return false;
        var last = first;
        if (dash >= 0 && !TryParse(text.AsSpan(dash + 1), out last))
            return false;
        interval = new(first, last);
        return first <= last;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out ushort port) =>
        ushort.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out port);
}
