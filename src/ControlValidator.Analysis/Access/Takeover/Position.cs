namespace ControlValidator.Analysis.Access;

/// <summary>What somebody can come to: to act as an account, to be in a group, to hold a directory role over a scope.</summary>
/// <param name="Id">Compared ignoring case.</param>
/// <param name="Scope">Of a role, the directory scope; <c>/</c> for the whole tenant.</param>
internal sealed record Position(PositionKind Kind, string Id, string Scope = "/")
{
    /// <summary>What a search starts from: to do what was asked about.</summary>
    public static Position Goal { get; } = new(PositionKind.Goal, "");

    public static Position Account(string id) => new(PositionKind.Account, id);

    public static Position Group(string id) => new(PositionKind.Group, id);

    public static Position Role(string id, string scope) => new(PositionKind.Role, id, scope);

    public bool Equals(Position? other) => other is not null && Kind == other.Kind
        && string.Equals(Id, other.Id, StringComparison.OrdinalIgnoreCase) && string.Equals(Scope, other.Scope, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() =>
        HashCode.Combine(Kind, StringComparer.OrdinalIgnoreCase.GetHashCode(Id), StringComparer.OrdinalIgnoreCase.GetHashCode(Scope));
}

/// <summary>What kind of position.</summary>
internal enum PositionKind
{
    Goal,

    /// <summary>A user or workload.</summary>
    Account,
    Group,
    Role,
}
