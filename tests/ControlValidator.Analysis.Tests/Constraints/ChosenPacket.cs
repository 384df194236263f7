using System.Net;
using System.Net.Sockets;
using Google.OrTools.Sat;

namespace ControlValidator.Analysis.Tests.Constraints;

/// <summary>A packet to an address that the solver chooses: every source of the address's kind, and every port.</summary>
internal sealed class ChosenPacket
{
    private readonly Statements say;
    private readonly IPAddress destination;
    private readonly IntVar[] words;

    /// <param name="flows">Protocols, each with the port that is asked about.</param>
    public ChosenPacket(Statements say, string destination, IEnumerable<(string Protocol, int Port)> flows)
    {
        this.say = say;
        this.destination = IPAddress.Parse(destination);
        words = [.. Words(this.destination).Select((_, i) => say.Choose($"source, word {i}", 0, uint.MaxValue))];
        SourcePort = say.Choose("source port", 0, ushort.MaxValue);
        Port = say.Choose("port", 0, ushort.MaxValue);
        Protocol = say.Choose(["TCP", "UDP", "ICMP"]);
        say.Demand(say.Any(flows.Select(flow => say.All(Protocol[flow.Protocol], say.In(Port, flow.Port, flow.Port)))));
        say.Demand(say.Any(Protocol["ICMP"].Not(), say.In(SourcePort, 0, 0)));
    }

    public Dictionary<string, ILiteral> Protocol { get; }

    public IntVar SourcePort { get; }

    public IntVar Port { get; }

    public bool IsV6 => destination.AddressFamily is AddressFamily.InterNetworkV6;

    /// <summary>Whether the source is in a prefix; one of the other kind holds none.</summary>
    public ILiteral IsFrom(string prefix)
    {
        var range = Network(prefix);
        if (range.BaseAddress.AddressFamily != destination.AddressFamily)
            return say.No;
        return say.All(Words(range.BaseAddress).Select((word, i) =>
        {
            // of how many of its bits the prefix says something
            var bits = Math.Clamp(range.PrefixLength - (32 * i), 0, 32);
            return bits == 0 ? say.Yes : say.In(words[i], word, word + (1L << (32 - bits)) - 1);
        }));
    }

    public ILiteral IsFrom(IEnumerable<string> prefixes) => say.Any(prefixes.Select(IsFrom));

    public ILiteral IsTo(IEnumerable<string> prefixes) => say.Of(prefixes.Any(prefix => Network(prefix) is var range && range.Contains(destination)));

    private static IPNetwork Network(string prefix) =>
        IPNetwork.Parse(prefix.Contains('/', StringComparison.Ordinal) ? prefix : $"{prefix}/{(prefix.Contains(':', StringComparison.Ordinal) ? 128 : 32)}");

    private static IEnumerable<uint> Words(IPAddress address) =>
        address.GetAddressBytes().Chunk(4).Select(four => BitConverter.ToUInt32([.. four.Reverse()]));
}
