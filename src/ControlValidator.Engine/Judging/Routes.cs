using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Which checks judge which resource types.</summary>
internal sealed class Routes
{
    private readonly Dictionary<string, int[]> byType = new(StringComparer.OrdinalIgnoreCase);
    private readonly int[] forAll;

    internal Routes(ImmutableArray<Check> checks, CheckKind kind)
    {
        forAll = IndexesOf(checks, kind, type: null);
        foreach (var check in checks)
        {
            if (check.Kind != kind)
                continue;
            foreach (var type in check.Types)
            {
                if (!byType.ContainsKey(type))
                    byType.Add(type, IndexesOf(checks, kind, type));
            }
        }
    }

    internal bool IsEmpty => byType.Count == 0 && forAll.Length == 0;

    /// <summary>Whether some check judges resources of every type.</summary>
    internal bool TakesEveryType => forAll.Length > 0;

    internal IEnumerable<string> Types => byType.Keys;

    internal int[] For(string type) => byType.TryGetValue(type, out var routed) ? routed : forAll;

    private static int[] IndexesOf(ImmutableArray<Check> checks, CheckKind kind, string? type)
    {
        var indexes = new List<int>();
        for (var i = 0; i < checks.Length; i++)
        {
            if (checks[i].Kind == kind && (checks[i].Types.IsEmpty || (type is not null && checks[i].Judges(type))))
                indexes.Add(i);
        }
        return [.. indexes];
    }
}
