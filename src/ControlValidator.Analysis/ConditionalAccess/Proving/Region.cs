using System.Collections.Immutable;
using System.Globalization;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// The largest box of sign-ins around one that escapes, found by taking in class after class. A box escapes a policy if and only if in
/// some respect none of its classes is subject to it, so that a box is tried in one step.
/// </summary>
internal sealed class Region
{
    private readonly Profile profile;
    private readonly List<int>[] chosen;

    private Region(Profile profile, int[] witness)
    {
        this.profile = profile;
        chosen = [.. witness.Select(i => new List<int> { i })];
    }

    /// <summary>Around a combination of classes that escapes all of <paramref name="denying"/>.</summary>
    internal static Region Around(Profile profile, int[] witness, Bits denying, Func<SignInClass, Bits> set)
    {
        var region = new Region(profile, witness);
        var unions = witness.Select((c, d) => set(profile.Dimensions[d].Classes[c])).ToArray();
        // who comes last in the list of respects, and matters most
        for (var d = unions.Length - 1; d >= 0; d--)
        {
            var others = denying;
            for (var e = 0; e < unions.Length; e++)
                others = e == d ? others : others & unions[e];
            var classes = profile.Dimensions[d].Classes;
            for (var c = 0; c < classes.Length; c++)
            {
                if (c == witness[d] || classes[c].Exists < classes[witness[d]].Exists || others.Meets(set(classes[c])))
                    continue;
                region.chosen[d].Add(c);
                unions[d] |= set(classes[c]);
            }
        }
        return region;
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
