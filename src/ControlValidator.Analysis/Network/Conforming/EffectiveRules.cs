using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Analysis.Conforming;

namespace ControlValidator.Analysis.Network;

/// <summary>What Azure says that it enforces at a network interface.</summary>
/// <param name="Interface">Id or name of the interface; null where the record does not say.</param>
/// <param name="Subnet">Id of the subnet; null where the record does not say.</param>
/// <param name="Filters">Groups, and rules of a network manager.</param>
internal sealed record EffectiveRules(string? Interface, string? Subnet, ImmutableArray<EffectiveFilter> Filters)
{
    /// <summary>
    /// Reads the answer of <c>az network nic list-effective-nsg</c> or of <c>Get-AzEffectiveNetworkSecurityGroup</c>. Source: type
    /// <c>EffectiveNetworkSecurityGroup</c> of the resource manager's network interface.
    /// </summary>
    internal static EffectiveRules? Read(JsonElement record, out string? problem)
    {
        problem = null;
        ImmutableArray<EffectiveFilter> filters = [.. Groups(record).Select(EffectiveFilter.Read).OfType<EffectiveFilter>()];
        if (filters.IsEmpty && !IsEmptyAnswer(record))
            problem = "it has no `effectiveSecurityRules` with an `association`";
        return problem is not null ? null : new(
            Id(record.Get("networkInterface")) ?? filters.Select(filter => filter.Interface).FirstOrDefault(id => id is not null),
            filters.Select(filter => filter.Subnet).FirstOrDefault(id => id is not null), filters);
    }

    /// <summary>An id by itself, or within an object.</summary>
    internal static string? Id(JsonElement reference) => reference.ValueKind is JsonValueKind.String ? reference.GetString() : reference.Text("id");

    /// <summary>Whether the record is one group, rather than the answer for an interface.</summary>
    internal static bool IsGroup(JsonElement record) => record.Get("effectiveSecurityRules").ValueKind is JsonValueKind.Array;

    private static IEnumerable<JsonElement> Groups(JsonElement record) =>
        record.ValueKind is JsonValueKind.Array ? record.EnumerateArray() : IsGroup(record) ? [record] : record.Items("value");

    // An interface without a group has an empty answer, which says something only where the interface is named.
    private static bool IsEmptyAnswer(JsonElement record) =>
        record.Get("value") is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 0 && Id(record.Get("networkInterface")) is not null;
}

/// <summary>The rules of one filter, as Azure enforces them.</summary>
/// <param name="Interface">Id of the interface that it is attached to; null where it is not.</param>
/// <param name="Subnet">The same of a subnet.</param>
/// <param name="IsAdmin">Whether they are a network manager's.</param>
internal sealed record EffectiveFilter(string? Interface, string? Subnet, bool IsAdmin, Layer Rules)
{
    internal static EffectiveFilter? Read(JsonElement group)
    {
        if (!EffectiveRules.IsGroup(group))
            return null;
        var association = group.Get("association");
        var (nic, subnet) = (EffectiveRules.Id(association.Get("networkInterface")), EffectiveRules.Id(association.Get("subnet")));
        var isAdmin = EffectiveRules.Id(association.Get("networkManager")) is not null;
        if (nic is null && subnet is null && !isAdmin)
            return null;
        var id = EffectiveRules.Id(isAdmin ? association.Get("networkManager") : group.Get("networkSecurityGroup")) ?? "without id";
        var name = $"`{id[(id.LastIndexOf('/') + 1)..]}`";
        return new(nic, subnet, isAdmin, new(name, new(name, [.. group.Items("effectiveSecurityRules").Select(EffectiveRuleReader.Read)])));
    }
}
