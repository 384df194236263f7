using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>
/// Administrative units and what is in them: what was added itself, and nothing through a group. Source: "administrative-units",
/// "admin-units-restricted-management".
/// </summary>
internal sealed class Units
{
    private const string Type = "microsoft.graph.administrativeUnit";
    private const string Prefix = "/administrativeUnits/";

    private readonly Dictionary<string, Unit> units = new(StringComparer.OrdinalIgnoreCase);
    private readonly Completeness completeness;
    private readonly ObjectReader objects;

    public Units(Snapshot snapshot, ObjectReader objects)
    {
        this.objects = objects;
        completeness = snapshot.All(Type).Completeness;
        foreach (var unit in snapshot.All(Type).Known)
        {
            units[unit.Id] = new(unit.Name, unit.Root.Property("isMemberManagementRestricted"u8).IsTrue, Members(unit.Root.Property("members"u8)));
        }
    }

    /// <summary>Whether nothing was exported of them, so that answers assume that none restricts anything.</summary>
    public bool IsSilent => completeness is Completeness.NotExported;

    /// <summary>Whether a role over a scope is one over an object.</summary>
    public Truth Covers(string scope, string id) => scope is "/" ? Truth.Yes
        : scope.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? Has(scope[Prefix.Length..], id)
        : TruthLogic.Of(string.Equals(scope[1..], id, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether only roles over a restricted unit change an object.</summary>
    public Truth Restricts(string id)
    {
        if (objects.Find(id)?.IsRestricted is { } said and not Truth.Unknown)
            return said;
        var truth = TruthLogic.Any(units.Where(unit => unit.Value.IsRestricted).Select(unit => Has(unit.Key, id)));
        return truth is Truth.No && completeness is not (Completeness.Complete or Completeness.NotExported) ? Truth.Unknown : truth;
    }

    /// <summary>Whether a scope is a unit that restricts who changes what is in it.</summary>
    public bool IsRestricted(string scope) =>
        scope.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && units.GetValueOrDefault(scope[Prefix.Length..]) is { IsRestricted: true };

    /// <summary>A scope, for sentences.</summary>
    public string Name(string scope) => scope is "/" ? ""
        : scope.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? $" over `{units.GetValueOrDefault(scope[Prefix.Length..])?.Name ?? scope[Prefix.Length..]}`"
        : $" over `{scope[1..]}`";

    private static ImmutableHashSet<string>? Members(Node list)
    {
        var ids = list.Each.Select(member => member.Property("id"u8).Word?.ToUpperInvariant()).ToList();
        return list.Gap is Gap.None && ids.TrueForAll(id => id is not null) ? [.. ids.OfType<string>()] : null;
    }

    private Truth Has(string unit, string id) =>
        units.GetValueOrDefault(unit)?.Members is { } members ? TruthLogic.Of(members.Contains(id.ToUpperInvariant())) : Truth.Unknown;

    /// <param name="Members">Null where they are not exported.</param>
    private sealed record Unit(string Name, bool IsRestricted, ImmutableHashSet<string>? Members);
}
