using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Whoever is in one position can come to another.</summary>
/// <param name="Truth">Unknown where it depends on what the export or the documentation leaves open.</param>
/// <param name="Words">The move as a clause.</param>
/// <param name="Guard">What stands before it, such as an approval; null where nothing.</param>
/// <param name="Place">Where it is configured, if in one place.</param>
internal sealed record Move(Position From, Position To, MoveKind Kind, Truth Truth, string Words, string? Guard = null, Resource? Place = null)
{
    /// <summary>All that says so.</summary>
    public IEnumerable<Proof> Proofs { get; init; } = [];
}

/// <summary>How somebody moves, from what he has to what he takes.</summary>
internal enum MoveKind
{
    /// <summary>He has it already.</summary>
    Holds,

    /// <summary>He may activate it.</summary>
    Activates,

    /// <summary>He runs code on a resource that acts under an identity.</summary>
    RunsCode,

    /// <summary>He sets credentials, adds himself to a group, gives himself a role.</summary>
    Controls,
}
