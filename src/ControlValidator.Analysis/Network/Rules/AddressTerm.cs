namespace ControlValidator.Analysis.Network;

/// <summary>One entry of a rule's address field.</summary>
/// <param name="Text">As written; of what cannot be read, the reason.</param>
/// <param name="Addresses">Of a prefix, what it holds.</param>
internal sealed record AddressTerm(TermKind Kind, string Text, IntervalSet<UInt128> Addresses)
{
    public static AddressTerm Any { get; } = new(TermKind.Any, "*", AddressSpace.All);

    public static AddressTerm Of(string text) => text switch
    {
        "*" or "Any" => Any,
        "0.0.0.0/0" => new(TermKind.WholeIpv4, text, AddressSpace.V4),
        // the whole axis holds the mapped block too, which is no IPv6
        "::/0" => new(TermKind.Prefix, text, AddressSpace.V6),
        _ when AddressSpace.TryParse(text, out var range) => new(TermKind.Prefix, text, IntervalSet<UInt128>.Of(range.First, range.Last)),
        _ when text.Contains('/', StringComparison.Ordinal) || text.Contains(':', StringComparison.Ordinal) =>
            Unreadable($"`{text}` is no address prefix"),
        _ => new(TermKind.Tag, text, IntervalSet<UInt128>.Empty),
    };

    public static AddressTerm Group(string id) => new(TermKind.Group, id, IntervalSet<UInt128>.Empty);

    public static AddressTerm Unreadable(string reason) => new(TermKind.Unreadable, reason, IntervalSet<UInt128>.Empty);

    public override string ToString() => Kind is TermKind.Group ? Text[(Text.LastIndexOf('/') + 1)..] : Text;
}
