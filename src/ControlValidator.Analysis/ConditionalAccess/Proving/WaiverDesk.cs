using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Which waivers of a property hold, and what they leave open.</summary>
internal sealed class WaiverDesk(SignInProperty property, DateTimeOffset? asOf)
{
    private readonly List<Person> exempted = [];

    /// <summary>Why the waivers cannot be judged; null where they can. Without an instant nobody knows whether a waiver still holds.</summary>
    internal string? Unjudged => asOf is null && exempted.Count > 0 ? "whether the waivers still hold cannot be told: neither the export nor `--as-of` says an instant" : null;

    private IEnumerable<SignInWaiver> Valid => property.Waivers.Where(w => asOf is not { } instant || instant < w.Until);

    /// <summary>The people but for those who are waived.</summary>
    internal List<Person> Reduce(IEnumerable<Person> people)
    {
        ImmutableHashSet<string> waived = [.. Valid.SelectMany(w => w.People).Select(id => id.ToUpperInvariant())];
        var kept = new List<Person>();
        foreach (var person in people)
            (waived.Contains(person.Id.ToUpperInvariant()) ? exempted : kept).Add(person);
        return kept;
    }

    /// <summary>The residual: who is not covered by the answer, and on whose word.</summary>
    internal IEnumerable<string> Told(Outcome outcome)
    {
        foreach (var waiver in property.Waivers)
        {
            var names = exempted.Where(p => waiver.People.Contains(p.Id, StringComparer.OrdinalIgnoreCase)).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList();
            var until = waiver.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (names.Count > 0)
                yield return $"waived until {until} by {waiver.Owner} ({waiver.Reason}): {string.Join(", ", names)}";
            else if (asOf is { } instant && instant >= waiver.Until && outcome is not Outcome.NotApplicable)
                yield return $"the waiver of {waiver.Owner} ({waiver.Reason}) ended on {until}";
        }
    }
}
