namespace ControlValidator.Model;

/// <summary>Collects what a check reads, each place once: first those of which its finding speaks, then the others in the order of reading.</summary>
public sealed class Recorder
{
    private const int LongestValue = 160;

    private readonly List<Reading> readings = [];
    private readonly Dictionary<Resource, HashSet<string>> seen = new(new SamePlace());
    private int cited;

    public IReadOnlyList<Reading> Readings => readings;

    /// <summary>Told each time that a place is read: not what it holds, but how it is read.</summary>
    public Action<Access>? Watcher { get; init; }

    internal void Record(Trail trail, string value)
    {
        if (trail.Resource is not { } resource)
            return;
        if (!seen.TryGetValue(resource, out var pointers))
            seen.Add(resource, pointers = new(StringComparer.Ordinal));
        if (pointers.Add(trail.Pointer))
            readings.Add(new(resource, trail.Pointer, Shorten(value)));
    }

    internal void Cite(Trail trail, string value)
    {
        Record(trail, value);
        var pointer = trail.Pointer;
        var at = readings.FindIndex(cited, reading => reading.Pointer == pointer && seen.Comparer.Equals(reading.Resource, trail.Resource));
        if (at < 0)
            return;
        var reading = readings[at];
        readings.RemoveAt(at);
        readings.Insert(cited++, reading);
    }

    internal static string Shorten(string value) =>
        value.Length <= LongestValue ? value : string.Concat(value.AsSpan(0, LongestValue - 1), "…");

    /// <summary>The same row may be read several times, each time as an object of its own.</summary>
    private sealed class SamePlace : IEqualityComparer<Resource>
    {
        public bool Equals(Resource? x, Resource? y) => ReferenceEquals(x, y) || (x is not null && y is not null
            && x.Origin.Row == y.Origin.Row && x.Origin.Part == y.Origin.Part && x.Origin.Document == y.Origin.Document && x.Id == y.Id);

        public int GetHashCode(Resource obj) => (obj.Origin.Document * 8191) ^ (obj.Origin.Row * 31) ^ obj.Origin.Part;
    }
}

/// <summary>One setting that a check read: where it stands in its resource, and what it held.</summary>
/// <param name="Resource">The resource that holds the setting.</param>
/// <param name="Pointer">JSON pointer from the resource's own object.</param>
/// <param name="Value">The value as JSON text, shortened; or a word in angle brackets where there is none.</param>
public sealed record Reading(Resource Resource, string Pointer, string Value);

/// <summary>How a check reads a place.</summary>
/// <param name="Resource">The resource that holds the setting; null for a collection of resources.</param>
/// <param name="Place">JSON pointer from the resource's own object; of a collection, the resource type.</param>
/// <param name="ReadAs">The type of the plain value; <see cref="Node"/> where only presence is asked for, <see cref="Items"/> for a list.</param>
/// <param name="NamesAbsence">Whether the check says itself what it means when nothing stands there.</param>
/// <param name="IsCompared">Whether the model compares it, so that it decides; false where the check takes the plain value.</param>
public sealed record Access(Resource? Resource, string Place, Type ReadAs, bool NamesAbsence, bool IsCompared);
