using System.Collections.Immutable;
using System.Globalization;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>The largest box of sign-ins around one that escapes, in words.</summary>
internal sealed class Region
{
    private readonly Profile profile;
    private readonly List<int>[] chosen;

    private Region(Profile profile, List<int>[] chosen)
    {
        this.profile = profile;
        this.chosen = chosen;
    }

    /// <summary>Around a combination of classes that escapes all of <paramref name="denying"/>.</summary>
    internal static Region Around(Profile profile, int[] witness, Bits denying, Func<SignInClass, Bits> set)
    {
        var dimensions = profile.Dimensions;
        return new(profile, Growth.Around(
            witness, denying,
            d => Enumerable.Range(0, dimensions[d].Classes.Length).Where(c => dimensions[d].Classes[c].Exists >= dimensions[d].Classes[witness[d]].Exists),
            (d, c) => set(dimensions[d].Classes[c])));
    }

    internal ImmutableArray<Person> People => [.. chosen[^1].SelectMany(c => profile.Dimensions[^1].Classes[c].People)];

    internal ImmutableArray<SignInRespect> Respects =>
    [
        .. profile.Dimensions.Select((d, i) => new SignInRespect(
            d.Name, chosen[i].Count == d.Classes.Length,
            i == chosen.Length - 1 ? Names(People) : [.. chosen[i].SelectMany(c => d.Classes[c].Labels)])),
    ];

    private static ImmutableArray<string> Names(ImmutableArray<Person> people)
    {
        const int most = 5;
        var names = people.Take(most).Select(p => p.Name);
        return people.Length > most ? [.. names, string.Create(CultureInfo.InvariantCulture, $"{people.Length - most} more")] : [.. names];
    }
}
