using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Counts, while the snapshot is read, how many verdicts the checks have to give that are judged elsewhere.</summary>
internal sealed class ExpectedVerdicts(ImmutableArray<Check> checks, Hearing hearing)
{
    private readonly List<Dictionary<string, long>> counts = [];

    /// <summary>Counts the resources of each type on one thread.</summary>
    internal Action<string> NewCount()
    {
        var types = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        lock (counts)
            counts.Add(types);
        return type => System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(types, type, out _)++;
    }

    /// <summary>How many verdicts each check has to give; 0 for those that are judged here.</summary>
    internal long[] Sum()
    {
        var expected = new long[checks.Length];
        for (var i = 0; i < expected.Length; i++)
        {
            if (hearing.IsRemote(i))
                expected[i] = Of(checks[i]);
        }
        return expected;
    }

    private long Of(Check check) => check.Kind is CheckKind.Snapshot
        ? 1
        : counts.Sum(types => types.Where(t => check.Types.IsEmpty || check.Judges(t.Key)).Sum(t => t.Value));
}
