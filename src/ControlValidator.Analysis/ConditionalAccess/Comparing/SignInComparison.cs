using System.Collections.Immutable;
using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Comparing;

/// <summary>
/// Which sign-ins with a password alone get through in one snapshot and not in the other, over everybody, all targets, clients, devices, places and
/// risks that the policies of either can tell apart.
/// </summary>
public static class SignInComparison
{
    private static readonly ImmutableArray<string> Assumptions =
    [
        "everybody has registered a second factor, or nobody else can register one for him",
        "an address may be in any country, whatever range it is in",
        "roles that somebody may take up count once he has",
    ];

    /// <summary>What changed from one snapshot to the other.</summary>
    public static Difference Between(Snapshot before, Snapshot after)
    {
        var tenants = new BothTenants(before, after);
        var (missing, unseen) = Difference.Gaps(tenants.Before.Missing.Values, tenants.After.Missing.Values);
        if (tenants.Policies.Length == tenants.NotWritten.Count && tenants.UnseenBefore is not null && tenants.UnseenAfter is not null)
            return new([], missing, unseen, []);
        if (MeansClasses.Of(tenants) is not { } means || new PlaceClasses(tenants.Policies, tenants.Places).Of(SignInAttacker.DeviceCodePhish) is not { } places)
            return new([], ["there are more places or devices to tell apart than can be looked at", .. missing], unseen, Assumptions);
        var names = new ApplicationNames(after, before);
        var changes = new List<Change>();
        var people = new BothPeople(tenants);
        var everything = new Everything(means.Every, people.Count);
        var fixedRespects = Respects(tenants, places);
        foreach (var clients in Clients(tenants))
        {
            foreach (var (strengthBefore, strengthAfter, who) in people.For(clients[^1]))
            {
                var (meansDimension, meansOfClass) = means.For(clients, strengthBefore, strengthAfter);
                var space = new SignInSpace(tenants, [meansDimension, .. fixedRespects, new("who", [.. who.Select(static one => one.Class)])], [.. who.Select(static one => one.Alike)], meansOfClass, everything);
                changes.AddRange(space.Changes(opened: true, names));
                changes.AddRange(space.Changes(opened: false, names));
                if (space.GaveUp)
                    missing = missing.Add("there are more combinations of classes than can be looked at");
            }
        }
        return new([.. changes.OrderBy(static change => change.Kind)], [.. missing.Distinct(StringComparer.Ordinal)], unseen, Assumptions);
    }

    /// <summary>Clients together, but for those of Exchange ActiveSync where some policy is about more people there than it names.</summary>
    private static IEnumerable<SignInClient[]> Clients(BothTenants tenants)
    {
        var all = Enum.GetValues<SignInClient>();
        if (!tenants.Policies.Any(static policy => Matching.WidensTo(policy, SignInClient.ExchangeActiveSync)))
            return [all];
        return [[.. all.Where(static client => !Wording.IsActiveSync(client))], [.. all.Where(Wording.IsActiveSync)]];
    }

    private static ImmutableArray<Dimension> Respects(BothTenants tenants, Dimension places)
    {
        var policies = tenants.Policies;
        var contexts = policies.SelectMany(static policy => policy.Targets.Contexts.Values).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        ImmutableArray<Dimension> respects =
        [
            Of("platform", Enum.GetValues<SignInPlatform>(), static (p, v) => p.Takes(v), static (s, v) => s with { Platform = v }),
            Of("sign-in risk", Enum.GetValues<SignInRisk>(), static (p, v) => p.TakesSignInRisk(v), static (s, v) => s with { SignInRisk = v }),
            Of("user risk", Enum.GetValues<SignInRisk>(), static (p, v) => p.TakesUserRisk(v), static (s, v) => s with { UserRisk = v }),
            Of("insider risk", Enum.GetValues<InsiderRisk>(), static (p, v) => p.Takes(v), static (s, v) => s with { InsiderRisk = v }),
            places,
            TargetClasses.Of(policies, target => target.Kind is not SignInTargetKind.Context || contexts.Contains(target.Id), Truth.Unknown),
        ];
        return [.. respects.Select(respect => respect with { Classes = [.. respect.Classes.Select(Everywhere)] })];

        Dimension Of<T>(string name, IEnumerable<T> values, Func<AccessPolicy, T, Truth> takes, Func<SignIn, T, SignIn> apply)
            where T : struct, Enum =>
            Dimension.Of(name, values, policies.Length, (i, v) => takes(policies[i], v), static v => v.ToString(), apply);

        SignInClass Everywhere(SignInClass one) => one with
        {
            // where nobody can be, nothing is open, and nothing that is told of the place is wrong
            Exists = Truth.Yes,
            Surely = one.Surely | tenants.NotWritten,
            Perhaps = one.Perhaps | tenants.NotWritten,
        };
    }
}
