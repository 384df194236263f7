using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Access;

/// <summary>Whether an assignment grants one operation at one scope, and a denial denies it: scopes and patterns are texts, which the solver compares.</summary>
internal sealed class GrantClaims(Estate estate, Operation operation, Scope at)
{
    internal Claim Grants(Grant grant) => Claim.All(
    [
        Covers(grant.Scope),
        grant.Role is { } role
            ? Claim.Any(role.Permissions.Select(permission => Names(permission) & Holds(permission.Condition)))
            : Claim.Open($"what the role {grant.RoleId} allows"),
        Holds(grant.Condition),
    ]);

    /// <summary>To whomever it is meant for.</summary>
    internal Claim Denies(Denial denial) => (denial.HereOnly ? Claim.Of(denial.Scope.IsSame(at)) : Covers(denial.Scope))
        & (denial.Fault is { } why ? Claim.Open(why) : Names(denial.Permission));

    private Claim Holds(Condition? condition) => condition is null ? Claim.Yes : Claim.Of(condition.Holds(operation), "whether a condition holds");

    /// <summary>Below itself by the texts of the ids; what lies below a management group was read from the export.</summary>
    private Claim Covers(Scope given)
    {
        if (given.IsRoot)
            return Claim.Yes;
        var (above, below) = (given.Text.ToUpperInvariant(), SmtText.Literal(at.Text.ToUpperInvariant()));
        var byText = Claim.Term($"(= {below} {SmtText.Literal(above)})") | Claim.Term($"(str.prefixof {SmtText.Literal($"{above}/")} {below})");
        return given.ManagementGroup is null ? byText : byText | Claim.Of(estate.Hierarchy.Covers(given, at), $"what lies below {given}");
    }

    private Claim Names(Permission permission) => operation.IsData
        ? OneOf(permission.DataActions) & !OneOf(permission.NotDataActions)
        : OneOf(permission.Actions) & !OneOf(permission.NotActions);

    private Claim OneOf(ImmutableArray<ActionPattern> patterns) => Claim.Any(patterns.Select(pattern => Matches(pattern.Text)));

    /// <summary>A star stands for any text.</summary>
    private Claim Matches(string pattern)
    {
        var action = SmtText.Literal(operation.Action.ToUpperInvariant());
        var parts = pattern.ToUpperInvariant().Split('*');
        return parts.Length == 1
            ? Claim.Term($"(= {action} {SmtText.Literal(parts[0])})")
            : Claim.Term($"(str.in_re {action} (re.++ {string.Join(" re.all ", parts.Select(part => $"(str.to_re {SmtText.Literal(part)})"))}))");
    }
}
