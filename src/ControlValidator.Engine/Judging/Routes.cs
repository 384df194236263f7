using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Which checks judge which resource types.</summary>
internal sealed class Routes
{
    private readonly ImmutableArray<Check> checks;
    private readonly CheckKind kind;
    private readonly Dictionary<string, short[]> byType = new(StringComparer.OrdinalIgnoreCase);
    private readonly short[] forAll;

    internal Routes(ImmutableArray<Check> checks, CheckKind kind)
    {
        this.checks = checks;
        this.kind = kind;
        forAll = [.. Indexes(c => c.Types.IsEmpty)];
        foreach (var type in checks.Where(c => c.Kind == kind).SelectMany(c => c.Types).Distinct(StringComparer.OrdinalIgnoreCase))
            byType[type] = [.. Indexes(c => c.Types.IsEmpty || c.Types.Contains(type, StringComparer.OrdinalIgnoreCase))];
    }

    internal bool IsEmpty => byType.Count == 0 && forAll.Length == 0;

    /// <summary>Whether some check judges resources of every type.</summary>
    internal bool TakesEveryType => forAll.Length > 0;

    internal IEnumerable<string> Types => byType.Keys;

    internal short[] For(string type) => byType.TryGetValue(type, out var routed) ? routed : forAll;

    private IEnumerable<short> Indexes(Func<Check, bool> judges) =>
        Enumerable.Range(0, checks.Length).Where(i => checks[i].Kind == kind && judges(checks[i])).Select(i => (short)i);
}
