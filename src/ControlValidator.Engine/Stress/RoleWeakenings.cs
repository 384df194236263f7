using System.Text.Json.Nodes;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>The ways in which the limits of roles could be lost.</summary>
internal static class RoleWeakenings
{
    internal static IEnumerable<Weakening> OfDenial(Resource denial) =>
        [new(new(SafeguardKind.DenyAssignment, denial, "", denial.Name), WeakeningKind.Deleted, static _ => null)];

    /// <summary>Of an assignment as the resource manager writes it, below <c>properties</c>, or as PowerShell does, by itself.</summary>
    internal static IEnumerable<Weakening> OfAssignment(Resource assignment)
    {
        var isNested = assignment["properties/principalId"].Gap is Gap.None;
        if (assignment[isNested ? "properties/condition" : "Condition"].Word is { Length: > 0 })
            yield return new(Limit(assignment), WeakeningKind.Unconditional, own => ResourceEdit.Of(own, root => ResourceEdit.Remove(Fields(root), "condition")));
        if (assignment[isNested ? "properties/scope" : "Scope"].Word is { } scope && SubscriptionAround(scope) is { } wider)
            yield return new(Limit(assignment), WeakeningKind.Everywhere, own => ResourceEdit.Of(own, root => ResourceEdit.Set(Fields(root), "scope", wider)));

        JsonObject Fields(JsonObject root) => isNested ? ResourceEdit.Section(root, "properties") : root;
    }

    internal static IEnumerable<Weakening> OfDirectoryAssignment(Resource assignment) =>
        assignment["directoryScopeId"].Word is { Length: > 1 }
            ? [new(Limit(assignment), WeakeningKind.Everywhere, own => ResourceEdit.Of(own, static root => ResourceEdit.Set(root, "directoryScopeId", "/")))]
            : [];

    private static Safeguard Limit(Resource assignment) => new(SafeguardKind.RoleRestriction, assignment, "", assignment.Name);

    /// <summary>The subscription in which a narrower scope lies; null where the scope is one itself, or lies in none.</summary>
    private static string? SubscriptionAround(string scope) =>
        scope.Split('/') is ["", var first, var id, _, ..] && string.Equals(first, "subscriptions", StringComparison.OrdinalIgnoreCase) ? $"/{first}/{id}" : null;
}
