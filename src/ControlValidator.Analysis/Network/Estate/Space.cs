namespace ControlValidator.Analysis.Network;

/// <summary>How far the tag <c>VirtualNetwork</c> reaches, seen from a subnet.</summary>
/// <param name="Addresses">At least and at most.</param>
/// <param name="Open">Everything that keeps it from being known exactly.</param>
internal sealed record Space(Bounds<UInt128> Addresses, IReadOnlyList<string> Open)
{
    public static Space Unknown(string open) => new(new(AddressSpace.Host, AddressSpace.All, open), [open]);
}
