using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>All that a run brings forward, as criteria see it.</summary>
internal sealed class RunEvidence
{
    private readonly DateTimeOffset? asOf;
    private readonly Dictionary<string, CollectionEntry> entries = new(StringComparer.OrdinalIgnoreCase);

    internal RunEvidence(MaturityModel model, ImmutableArray<AssessedCheck> checks, Manifest manifest, DateTimeOffset? asOf, StressResult? stress, ReplayResult? replays)
    {
        this.asOf = asOf;
        Model = model;
        Manifest = manifest;
        Stress = stress;
        Replays = replays;
        Checks = [.. checks];
        Checks.Sort(ByControlThenName);
        foreach (var entry in manifest.Collections)
        {
            // of one type that stands twice, the worse counts
            if (!entries.TryGetValue(entry.Type, out var other) || entry.Completeness < other.Completeness)
                entries[entry.Type] = entry;
        }
    }

    internal MaturityModel Model { get; }

    internal Manifest Manifest { get; }

    internal List<AssessedCheck> Checks { get; }

    /// <summary>What became of the properties when safeguards were weakened; null where none was.</summary>
    internal StressResult? Stress { get; }

    /// <summary>What became of recorded sign-ins; null where none were replayed.</summary>
    internal ReplayResult? Replays { get; }

    /// <summary>The names of all collections that are as complete as that, by the words that people use where there are some.</summary>
    internal List<string> NamesOf(Completeness completeness)
    {
        var names = new List<string>();
        foreach (var collection in Manifest.Collections)
        {
            if (collection.Completeness == completeness)
                names.Add(PlainName(collection.Type));
        }
        return names;
    }

    /// <summary>Why the snapshot is of no use to a claim that lives so many days; null where it is.</summary>
    internal Blocker? Age(int? maxDays)
    {
        if (maxDays is not { } days)
            return null;
        if (Manifest.CollectedAt is not { } collected)
        {
            return new(BlockerKind.NoInstant, ["the snapshot's time"],
                $"the snapshot does not say when it was collected, and must not be older than {Days(days)}");
        }
        if (asOf is not { } now)
        {
            return new(BlockerKind.NoInstant, ["the assessment's time"],
                $"the instant of the assessment is not known, and the snapshot must not be older than {Days(days)} at it");
        }
        var age = now - collected;
        if (age < TimeSpan.Zero)
        {
            return new(BlockerKind.NoInstant, ["a snapshot from before the assessment"],
                $"the snapshot was collected {Instant(collected)}, after the instant of the assessment, {Instant(now)}");
        }
        return age <= TimeSpan.FromDays(days) ? null : new(BlockerKind.Stale, ["a fresh snapshot"],
            FormattableString.Invariant($"the snapshot is {age.TotalDays:0.#} days old, and must not be older than {Days(days)}"));
    }

    /// <summary>Why a named collection, or all of them, cannot be relied on.</summary>
    internal List<Blocker> Gaps(string name)
    {
        if (name != Criterion.Everything)
            return Gap(name) is { } gap ? [gap] : [];
        if (Manifest.Collections.IsEmpty)
            return [new(BlockerKind.Collection, ["collections"], "the snapshot holds no collection, and all that are in scope must be complete")];
        var gaps = new List<Blocker>();
        for (var completeness = Completeness.NotExported; completeness < Completeness.Complete; completeness++)
        {
            var names = NamesOf(completeness);
            names.Sort(StringComparer.Ordinal);
            if (names.Count > 0)
                gaps.Add(new(BlockerKind.Collection, [.. names], $"{Wording.List(names)} {Wording.Describe(completeness)}, and all must be complete"));
        }
        return gaps;
    }

    /// <summary>Whether a named collection is known to hold nothing.</summary>
    internal bool IsEmpty(string name)
    {
        var of = EntriesOf(name);
        return of.Exists(e => e.Completeness is Completeness.Complete) && of.TrueForAll(e => e.Rows == 0);
    }

    /// <summary>The best of its types: exporters name the same thing differently.</summary>
    internal Completeness CompletenessOf(string name)
    {
        var best = Completeness.NotExported;
        foreach (var entry in EntriesOf(name))
        {
            if (entry.Completeness > best)
                best = entry.Completeness;
        }
        return best;
    }

    private static int ByControlThenName(AssessedCheck left, AssessedCheck right) =>
        string.CompareOrdinal(left.Control.Id, right.Control.Id) is not 0 and var order ? order : string.CompareOrdinal(left.Name, right.Name);

    private static string Days(int days) => Wording.Count(days, "day", "days");

    private static string Instant(DateTimeOffset instant) => FormattableString.Invariant($"{instant.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    private Blocker? Gap(string name)
    {
        var completeness = CompletenessOf(name);
        if (completeness is Completeness.Complete)
            return null;
        var reason = EntriesOf(name).Find(e => e.Completeness == completeness)?.Reason;
        var why = reason is null ? "" : $" ({reason.TrimEnd('.')})";
        var types = Model.Collections.First(c => c.Name == name).Types;
        return new(BlockerKind.Collection, [name],
            $"{name} {Wording.Describe(completeness)}{why}: {string.Join(" or ", types.Select(t => $"`{t}`"))} must be complete");
    }

    private List<CollectionEntry> EntriesOf(string name)
    {
        var found = new List<CollectionEntry>();
        foreach (var type in Model.Collections.First(c => c.Name == name).Types)
        {
            if (entries.TryGetValue(type, out var entry))
                found.Add(entry);
        }
        return found;
    }

    private string PlainName(string type) =>
        Model.Collections.FirstOrDefault(c => c.Types.Contains(type, StringComparer.OrdinalIgnoreCase))?.Name ?? $"`{type}`";
}
