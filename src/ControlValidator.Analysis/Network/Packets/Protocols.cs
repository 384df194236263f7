namespace ControlValidator.Analysis.Network;

/// <summary>Protocol numbers (IANA) that rules can name.</summary>
internal static class Protocols
{
    public const byte Icmp = 1;
    public const byte Tcp = 6;
    public const byte Udp = 17;
    public const byte Esp = 50;
    public const byte Ah = 51;

    public static IntervalSet<byte> All { get; } = IntervalSet<byte>.All;

    /// <summary>What <c>*</c> surely means. Source: "network-security-groups-overview", protocol; of ESP and AH it does not say.</summary>
    public static IntervalSet<byte> SurelyAny { get; } = IntervalSet<byte>.Of([Icmp, Tcp, Udp]);

    public static bool HasPorts(byte protocol) => protocol is Tcp or Udp;

    public static string Name(byte protocol) => protocol switch
    {
        Icmp => "ICMP",
        Tcp => "TCP",
        Udp => "UDP",
        Esp => "ESP",
        Ah => "AH",
        _ => $"protocol {protocol}",
    };
}
