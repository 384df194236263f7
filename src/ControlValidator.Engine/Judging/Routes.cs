using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Which checks judge which resource types.</summary>
internal sealed class Routes
{
    private readonly Dictionary<string, int[]> byType = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[] forAll;

    /// <param name="wanted">Whether the check of an index is to be routed to.</param>
    internal Routes(ImmutableArray<Check> checks, CheckKind kind, Predicate<int> wanted)
    {
        forAll = IndexesOf(checks, kind, type: null, wanted);
        for (var i = 0; i < checks.Length; i++)
        {
            if (checks[i].Kind != kind || !wanted(i))
                continue;
            foreach (var type in checks[i].Types)
            {
                if (!byType.ContainsKey(type))
                    byType.Add(type, IndexesOf(checks, kind, type, wanted));
            }
        }
    }

    internal bool IsEmpty => byType.Count == 0 && forAll.Length == 0;

    /// <summary>Whether some check judges resources of every type.</summary>
    internal bool TakesEveryType => forAll.Length > 0;

    internal IEnumerable<string> Types => byType.Keys;

    internal int[] For(string type) => byType.TryGetValue(type, out var routed) ? routed : forAll;

    private static int[] IndexesOf(ImmutableArray<Check> checks, CheckKind kind, string? type, Predicate<int> wanted)
    {
        var indexes = new List<int>();
        for (var i = 0; i < checks.Length; i++)
        {
            if (checks[i].Kind == kind && wanted(i) && (checks[i].Types.IsEmpty || (type is not null && checks[i].Judges(type))))
                indexes.Add(i);
        }
        return [.. indexes];
    }
}
