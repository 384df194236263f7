using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Sign-ins that no policy can tell apart in one respect, with one of them to show.</summary>
/// <param name="Labels">The values that they may have, as parts of a sentence.</param>
/// <param name="Surely">The policies whose condition surely holds for them.</param>
/// <param name="Perhaps">Those, and the ones of which that is unknown.</param>
/// <param name="Exists">Unknown where there may be no such sign-in at all.</param>
/// <param name="Apply">Makes a sign-in one of them.</param>
internal sealed record SignInClass(ImmutableArray<string> Labels, Bits Surely, Bits Perhaps, Truth Exists, Func<SignIn, SignIn> Apply)
{
    /// <summary>The people, where the respect is who signs in.</summary>
    internal ImmutableArray<Person> People { get; init; } = [];

    /// <summary>The answers that these people have in common.</summary>
    internal Membership Membership { get; init; }
}

/// <summary>One respect in which sign-ins differ. It is as fine as the policies are, and no finer.</summary>
internal sealed record Dimension(string Name, ImmutableArray<SignInClass> Classes)
{
    /// <summary>Puts together the values that no policy tells apart.</summary>
    /// <param name="size">How many policies there are.</param>
    /// <param name="holds">Whether a policy's condition holds for a value.</param>
    internal static Dimension Of<T>(
        string name, IEnumerable<T> values, int size, Func<int, T, Truth> holds, Func<T, string> label, Func<SignIn, T, SignIn> apply, Func<T, Truth>? exists = null)
    {
        var classes = new Dictionary<(Bits, Bits, Truth), (List<T> Values, int Order)>();
        foreach (var value in values)
        {
            var (surely, perhaps) = Bits.Sides(size, i => holds(i, value));
            var key = (surely, perhaps, exists?.Invoke(value) ?? Truth.Yes);
            if (classes.TryGetValue(key, out var found))
                found.Values.Add(value);
            else
                classes.Add(key, ([value], classes.Count));
        }
        return new(name,
        [
            .. classes.OrderBy(c => c.Value.Order).Select(c => new SignInClass(
                [.. c.Value.Values.Select(label).Distinct(StringComparer.Ordinal)], c.Key.Item1, c.Key.Item2, c.Key.Item3, signIn => apply(signIn, c.Value.Values[0]))),
        ]);
    }
}
