using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// Values of one attribute of a device that make every combination of comparisons come about which any value makes come about.
/// A value that equals no literal can be taken apart: what it begins with, what it contains, what it ends with; with something foreign
/// between these parts it still meets the same comparisons.
/// </summary>
internal static class AttributeValues
{
    private const int MostContained = 8;

    /// <summary>Occurs in no rule.</summary>
    private const string Foreign = "\u0001";

    /// <summary>Null where there are more than can be looked at. The first is no value at all.</summary>
    internal static IReadOnlyList<ImmutableArray<string>>? Of(string attribute, IReadOnlyCollection<DeviceComparison> comparisons)
    {
        if (DeviceComparison.IsList(attribute))
            return OfList(comparisons);
        var contained = Literals(comparisons, DeviceOperator.Contains);
        if (contained.Count > MostContained)
            return null;
        var values = new List<ImmutableArray<string>> { ImmutableArray<string>.Empty };
        foreach (var literal in comparisons.SelectMany(c => c.Values).Distinct(StringComparer.OrdinalIgnoreCase))
            values.Add([literal]);
        foreach (var start in Literals(comparisons, DeviceOperator.StartsWith).Prepend(""))
        {
            foreach (var end in Literals(comparisons, DeviceOperator.EndsWith).Prepend(""))
                values.AddRange(Subsets(contained).Select(s => ImmutableArray.Create(string.Join(Foreign, [start, .. s, end]))));
        }
        return values;
    }

    /// <summary>Whole elements are compared, so that any set of them may come about; no rule is known that compares parts of them.</summary>
    private static List<ImmutableArray<string>>? OfList(IReadOnlyCollection<DeviceComparison> comparisons)
    {
        var elements = Literals(comparisons, DeviceOperator.Contains, DeviceOperator.Equal);
        return elements.Count > MostContained || comparisons.Any(c => c.Operator is DeviceOperator.StartsWith or DeviceOperator.EndsWith)
            ? null
            : [.. Subsets(elements).Select(s => s.ToImmutableArray())];
    }

    private static List<string> Literals(IEnumerable<DeviceComparison> comparisons, params DeviceOperator[] operators) =>
        [.. comparisons.Where(c => operators.Contains(c.Operator)).SelectMany(c => c.Values).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The empty one first.</summary>
    private static IEnumerable<List<string>> Subsets(List<string> items)
    {
        for (var chosen = 0; chosen < 1 << items.Count; chosen++)
            yield return [.. items.Where((_, i) => (chosen >> i & 1) != 0)];
    }
}
