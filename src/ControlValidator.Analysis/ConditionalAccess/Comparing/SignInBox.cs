using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>A set of sign-ins: for each respect some of its classes, and every combination of them.</summary>
internal sealed class SignInBox(ImmutableArray<Bits> chosen)
{
    internal ImmutableArray<Bits> Chosen { get; } = chosen;

    internal bool IsEmpty => Chosen.Any(static bits => bits.IsEmpty);

    /// <summary>What is here and not in the other: at most one box for each respect, none with anything in common.</summary>
    internal IEnumerable<SignInBox> Except(SignInBox other)
    {
        if (Chosen.Zip(other.Chosen).Any(static pair => !pair.First.Meets(pair.Second)))
        {
            yield return this;
            yield break;
        }
        var inside = Chosen;
        for (var d = 0; d < Chosen.Length; d++)
        {
            var outside = Without(Chosen[d], other.Chosen[d]);
            if (!outside.IsEmpty)
                yield return new(inside.SetItem(d, outside));
            inside = inside.SetItem(d, Chosen[d] & other.Chosen[d]);
        }
    }

    private static Bits Without(Bits one, Bits other)
    {
        var rest = one;
        foreach (var number in (one & other).Numbers())
            rest = rest.Less(number);
        return rest;
    }
}
