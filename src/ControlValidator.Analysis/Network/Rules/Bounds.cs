using System.Numerics;

namespace ControlValidator.Analysis.Network;

/// <summary>A set that is known from both sides: what it holds for sure, and what it may hold at most.</summary>
/// <param name="Open">What is missing to know it exactly; null where it is known.</param>
internal sealed record Bounds<T>(IntervalSet<T> Surely, IntervalSet<T> Perhaps, string? Open = null)
    where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
{
    public static Bounds<T> Everything { get; } = Exactly(IntervalSet<T>.All);

    public static Bounds<T> Nothing { get; } = Exactly(IntervalSet<T>.Empty);

    public bool IsExact => ReferenceEquals(Surely, Perhaps) || Surely.SameAs(Perhaps);

    public static Bounds<T> Exactly(IntervalSet<T> set) => new(set, set);

    /// <summary>Nothing is known but the reason.</summary>
    public static Bounds<T> Unknown(string open) => new(IntervalSet<T>.Empty, IntervalSet<T>.All, open);

    public Bounds<T> Union(Bounds<T> other) => new(Surely.Union(other.Surely), Perhaps.Union(other.Perhaps), Open ?? other.Open);
}
