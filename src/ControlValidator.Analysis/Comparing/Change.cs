using System.Collections.Immutable;

namespace ControlValidator.Analysis.Comparing;

/// <summary>Something that became possible or impossible between two snapshots, as one set.</summary>
/// <param name="Respects">In which respects its members are alike; the set is every combination of them.</param>
/// <param name="Why">What changed so that it is so, or what is not known.</param>
/// <param name="Places">Ids of the objects that decide it, the first of them first; they stand in one of the snapshots, or in both.</param>
public sealed record Change(ChangeKind Kind, ImmutableArray<ChangeRespect> Respects, string Why, ImmutableArray<string> Places)
{
    /// <summary>The whole set in words, such as <c>`Alice` × any application × from any place</c>.</summary>
    public string Set => string.Join(" × ", Respects.Select(static respect => respect.Words));
}

/// <summary>A respect in which the members of a set are alike.</summary>
/// <param name="Name">Such as <c>who</c>, <c>target</c>, <c>packets</c>.</param>
/// <param name="Words">The values in a few words.</param>
/// <param name="Values">All of them.</param>
public sealed record ChangeRespect(string Name, string Words, ImmutableArray<string> Values)
{
    private const int MostNamed = 5;

    /// <summary>One value.</summary>
    public static ChangeRespect Of(string name, string words) => new(name, words, [words]);

    /// <summary>Names of objects: the first few, and how many more there are.</summary>
    internal static ChangeRespect Named(string name, ImmutableArray<string> names, string what) => new(
        name,
        names.Length == 1 ? $"`{names[0]}`"
            : names.Length <= MostNamed ? $"{string.Join(", ", names[..^1].Select(static n => $"`{n}`"))} and `{names[^1]}`"
            : $"{names.Length} {what} ({string.Join(", ", names.Take(MostNamed - 2).Select(static n => $"`{n}`"))} and {names.Length - MostNamed + 2} more)",
        names);
}

/// <summary>What became of a set. What is open on either side is never called unchanged.</summary>
public enum ChangeKind
{
    /// <summary>Surely impossible before, surely possible now.</summary>
    Opened,

    /// <summary>It may have been impossible before, and may be possible now: one of the two is not known.</summary>
    MayOpen,

    /// <summary>Surely possible before, surely impossible now.</summary>
    Closed,

    /// <summary>It may have been possible before, and may be impossible now.</summary>
    MayClose,
}

/// <summary>What a change of what is known of something amounts to.</summary>
internal static class ChangeKinds
{
    /// <param name="isAlike">Whether what is not known on both sides is not known in the same way, for the same reason.</param>
    public static IEnumerable<ChangeKind> Of(Truth before, Truth after, bool isAlike) => (before, after) switch
    {
        (Truth.No, Truth.Yes) => [ChangeKind.Opened],
        (Truth.Yes, Truth.No) => [ChangeKind.Closed],
        (Truth.No, Truth.Unknown) or (Truth.Unknown, Truth.Yes) => [ChangeKind.MayOpen],
        (Truth.Unknown, Truth.No) or (Truth.Yes, Truth.Unknown) => [ChangeKind.MayClose],
        (Truth.Unknown, Truth.Unknown) => isAlike ? [] : [ChangeKind.MayOpen, ChangeKind.MayClose],
        (Truth.No, Truth.No) or (Truth.Yes, Truth.Yes) => [],
    };

    /// <summary>Whether it is about what is possible after.</summary>
    public static bool IsOpening(this ChangeKind kind) => kind switch
    {
        ChangeKind.Opened or ChangeKind.MayOpen => true,
        ChangeKind.Closed or ChangeKind.MayClose => false,
    };
}

/// <summary>The answer to one question about two snapshots.</summary>
/// <param name="Changes">What opened, what may have, and the same of what closed, in this order.</param>
/// <param name="Missing">What one of the snapshots lacks and the other has, or why the question could not be answered to the end.</param>
/// <param name="Unseen">What both lack alike: whether it changed, nobody can see.</param>
/// <param name="Assumptions">What the answer takes for granted.</param>
public sealed record Difference(
    ImmutableArray<Change> Changes, ImmutableArray<string> Missing, ImmutableArray<string> Unseen, ImmutableArray<string> Assumptions)
{
    internal static (ImmutableArray<string> Missing, ImmutableArray<string> Unseen) Gaps(IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, now) = (before.ToImmutableSortedSet(StringComparer.Ordinal), after.ToImmutableSortedSet(StringComparer.Ordinal));
        return ([.. old.Except(now).Select(static gap => $"before: {gap}"), .. now.Except(old).Select(static gap => $"after: {gap}")], [.. old.Intersect(now)]);
    }
}
