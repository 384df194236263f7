using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>What keeps a criterion from being met.</summary>
/// <param name="Subjects">A few words for each thing that is missing or fails, for short sentences about a whole level.</param>
/// <param name="Sentence">The current value, the required value, and what is missing.</param>
internal sealed record Blocker(BlockerKind Kind, ImmutableArray<string> Subjects, string Sentence)
{
    internal bool Fails => Kind is BlockerKind.Failing;

    internal bool SaysTheSameAs(Blocker other) => Kind == other.Kind && Sentence == other.Sentence;

    /// <summary>By kind; those of one kind in the order given.</summary>
    internal static List<Blocker> CheapestFirst(List<Blocker> blockers)
    {
        var sorted = new List<Blocker>(blockers.Count);
        for (var kind = BlockerKind.NoInstant; kind <= BlockerKind.Capability; kind++)
        {
            foreach (var blocker in blockers)
            {
                if (blocker.Kind == kind)
                    sorted.Add(blocker);
            }
        }
        return sorted;
    }
}

/// <summary>Kinds of blockers, in the order of what it costs to remove them.</summary>
internal enum BlockerKind
{
    /// <summary>Say for which instant the assessment holds.</summary>
    NoInstant,

    /// <summary>Export again.</summary>
    Stale,

    /// <summary>Export more.</summary>
    Collection,

    /// <summary>Find out which datum a verdict lacks, and export that.</summary>
    Undecided,

    /// <summary>Mend a policy.</summary>
    Broken,

    /// <summary>Write a case on which a check fails.</summary>
    Unproven,

    /// <summary>Change the estate.</summary>
    Failing,

    /// <summary>Write a policy.</summary>
    NoControl,

    /// <summary>Write a policy that rests on a model of the platform.</summary>
    WeakMethod,

    /// <summary>Wait for a capability of the product.</summary>
    Capability,
}

/// <summary>How blockers are put into words.</summary>
internal static class Wording
{
    private const int MostNames = 6;

    /// <summary>The names, in the order given, the tail of a long list as a number.</summary>
    internal static string List(List<string> names)
    {
        var all = EachOnce(names);
        return all.Count <= MostNames + 1
            ? string.Join(", ", all)
            : $"{string.Join(", ", all.GetRange(0, MostNames))} and {all.Count - MostNames} more";
    }

    /// <summary>The names without those that came before.</summary>
    internal static List<string> EachOnce(List<string> names)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return names.FindAll(seen.Add);
    }

    internal static string Count(long n, string one, string many) => FormattableString.Invariant($"{n} {(n == 1 ? one : many)}");

    internal static string Percent(decimal share) => FormattableString.Invariant($"{share * 100:0.##} %");

    internal static string Describe(Completeness completeness) => completeness switch
    {
        Completeness.NotExported => "were not exported",
        Completeness.NotRead => "could not be read by the exporter",
        Completeness.Partial => "are incomplete",
        Completeness.Complete => "are complete",
    };
}
