using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>All that a run brings forward, as criteria see it.</summary>
internal sealed class RunEvidence(MaturityModel model, ImmutableArray<AssessedCheck> checks, Manifest manifest, DateTimeOffset? asOf)
{
    private readonly Dictionary<string, CollectionEntry> entries = manifest.Collections
        .GroupBy(c => c.Type, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.MinBy(c => c.Completeness)!, StringComparer.OrdinalIgnoreCase);

    internal MaturityModel Model => model;

    internal Manifest Manifest => manifest;

    internal ImmutableArray<AssessedCheck> Checks { get; } =
        [.. checks.OrderBy(c => c.Control.Id, StringComparer.Ordinal).ThenBy(c => c.Name, StringComparer.Ordinal)];

    /// <summary>The collections of the snapshot that are not complete, by the words that people use where there are some.</summary>
    internal IEnumerable<(string Name, Completeness Completeness)> Incomplete =>
        manifest.Collections.Where(c => c.Completeness is not Completeness.Complete).Select(c => (PlainName(c.Type), c.Completeness));

    /// <summary>Why the snapshot is of no use to a claim that lives so many days; null where it is.</summary>
    internal Blocker? Age(int? maxDays)
    {
        if (maxDays is not { } days)
            return null;
        if (manifest.CollectedAt is not { } collected)
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
    internal IEnumerable<Blocker> Gaps(string name)
    {
        if (name != Criterion.Everything)
            return Gap(name) is { } gap ? [gap] : [];
        if (manifest.Collections.IsEmpty)
            return [new(BlockerKind.Collection, ["collections"], "the snapshot holds no collection, and all that are in scope must be complete")];
        return
            from gap in Incomplete
            group gap.Name by gap.Completeness into same
            orderby same.Key
            let names = same.Order(StringComparer.Ordinal).ToList()
            select new Blocker(BlockerKind.Collection, [.. names], $"{Wording.List(names)} {Wording.Describe(same.Key)}, and all must be complete");
    }

    /// <summary>Whether a named collection is known to hold nothing.</summary>
    internal bool IsEmpty(string name)
    {
        var of = EntriesOf(name);
        return of.Any(e => e.Completeness is Completeness.Complete) && of.All(e => e.Rows == 0);
    }

    internal Completeness CompletenessOf(string name) => EntriesOf(name).Select(e => e.Completeness).DefaultIfEmpty(Completeness.NotExported).Max();

    private static string Days(int days) => Wording.Count(days, "day", "days");

    private static string Instant(DateTimeOffset instant) => FormattableString.Invariant($"{instant.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    private Blocker? Gap(string name)
    {
        var completeness = CompletenessOf(name);
        if (completeness is Completeness.Complete)
            return null;
        var reason = EntriesOf(name).FirstOrDefault(e => e.Completeness == completeness)?.Reason;
        var why = reason is null ? "" : $" ({reason.TrimEnd('.')})";
        var types = model.Collections.First(c => c.Name == name).Types;
        return new(BlockerKind.Collection, [name],
            $"{name} {Wording.Describe(completeness)}{why}: {string.Join(" or ", types.Select(t => $"`{t}`"))} must be complete");
    }

    private List<CollectionEntry> EntriesOf(string name) =>
        [.. model.Collections.First(c => c.Name == name).Types.Select(t => entries.GetValueOrDefault(t)).OfType<CollectionEntry>()];

    private string PlainName(string type) =>
        model.Collections.FirstOrDefault(c => c.Types.Contains(type, StringComparer.OrdinalIgnoreCase))?.Name ?? $"`{type}`";
}
