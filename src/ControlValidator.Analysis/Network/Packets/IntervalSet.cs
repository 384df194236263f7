using System.Numerics;

namespace ControlValidator.Analysis.Network;

/// <summary>A set of numbers, kept as its fewest intervals in ascending order.</summary>
internal sealed class IntervalSet<T>
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    private readonly Interval<T>[] parts;

    private IntervalSet(Interval<T>[] parts) => this.parts = parts;

    public static IntervalSet<T> Empty { get; } = new([]);

    public static IntervalSet<T> All { get; } = new([new(T.MinValue, T.MaxValue)]);

    public ReadOnlySpan<Interval<T>> Parts => parts;

    public bool IsEmpty => parts.Length == 0;

    public static IntervalSet<T> Of(T first, T last) => new([new(first, last)]);

    public static IntervalSet<T> Of(IEnumerable<T> values) => From(values.Select(value => new Interval<T>(value, value)));

    /// <summary>The union of intervals in any order.</summary>
    public static IntervalSet<T> From(IEnumerable<Interval<T>> intervals)
    {
        var merged = new List<Interval<T>>();
        foreach (var next in intervals.OrderBy(interval => interval.First))
        {
            if (merged.Count > 0 && (merged[^1].Last == T.MaxValue || next.First <= merged[^1].Last + T.One))
                merged[^1] = new(merged[^1].First, T.Max(merged[^1].Last, next.Last));
            else
                merged.Add(next);
        }
        return Of(merged);
    }

    public bool Contains(T value) => At(value) is not null;

    /// <summary>The interval in which a value lies; null where it is not in the set.</summary>
    public Interval<T>? At(T value)
    {
        int low = 0, high = parts.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (value < parts[middle].First)
                high = middle - 1;
            else if (value > parts[middle].Last)
                low = middle + 1;
            else
                return parts[middle];
        }
        return null;
    }

    public bool Overlaps(IntervalSet<T> other)
    {
        for (int i = 0, j = 0; i < parts.Length && j < other.parts.Length;)
        {
            if (parts[i].Last < other.parts[j].First)
                i++;
            else if (other.parts[j].Last < parts[i].First)
                j++;
            else
                return true;
        }
        return false;
    }

    /// <summary>Whether all of the other set is in this one.</summary>
    public bool Covers(IntervalSet<T> other)
    {
        var i = 0;
        foreach (var part in other.parts)
        {
            while (i < parts.Length && parts[i].Last < part.First)
                i++;
            if (i == parts.Length || part.First < parts[i].First || parts[i].Last < part.Last)
                return false;
        }
        return true;
    }

    public IntervalSet<T> Intersect(IntervalSet<T> other)
    {
        if (ReferenceEquals(this, other) || other.Covers(this))
            return this;
        if (Covers(other))
            return other;
        var both = new List<Interval<T>>();
        for (int i = 0, j = 0; i < parts.Length && j < other.parts.Length;)
        {
            var first = T.Max(parts[i].First, other.parts[j].First);
            var last = T.Min(parts[i].Last, other.parts[j].Last);
            if (first <= last)
                both.Add(new(first, last));
            if (parts[i].Last < other.parts[j].Last)
                i++;
            else
                j++;
        }
        return Of(both);
    }

    public IntervalSet<T> Union(IntervalSet<T> other) =>
        Covers(other) ? this : other.Covers(this) ? other : From(parts.Concat(other.parts));

    public IntervalSet<T> Except(IntervalSet<T> other)
    {
        if (!Overlaps(other))
            return this;
        var rest = new List<Interval<T>>();
        var j = 0;
        foreach (var part in parts)
        {
            var first = part.First;
            var open = true;
            while (j < other.parts.Length && other.parts[j].Last < first)
                j++;
            for (var k = j; open && k < other.parts.Length && other.parts[k].First <= part.Last; k++)
            {
                if (first < other.parts[k].First)
                    rest.Add(new(first, other.parts[k].First - T.One));
                open = other.parts[k].Last < part.Last;
                if (open)
                    first = other.parts[k].Last + T.One;
            }
            if (open)
                rest.Add(new(first, part.Last));
        }
        return Of(rest);
    }

    public bool SameAs(IntervalSet<T> other) => parts.AsSpan().SequenceEqual(other.parts);

    private static IntervalSet<T> Of(List<Interval<T>> parts) => parts.Count == 0 ? Empty : new([.. parts]);
}
