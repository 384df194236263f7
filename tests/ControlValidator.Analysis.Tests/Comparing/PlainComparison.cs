using System.Text.Json.Nodes;
using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Analysis.Tests.ConditionalAccess;

namespace ControlValidator.Analysis.Tests.Comparing;

/// <summary>
/// Tries every sign-in of two made-up tenants with a password alone, one after the other, straight from the policies' text: which of them are
/// kept out by one tenant and let in by the other.
/// </summary>
internal sealed class PlainComparison(PlainTenants keeping, PlainTenants letting)
{
    // an address of a named range may be a trusted one of the older settings, too
    private static readonly Place[] Places =
    [
        .. new[] { Place.Elsewhere, Place.At("203.0.113.1"), Place.At("203.0.113.200") }.SelectMany(place => new[] { place, place with { InLegacyTrustedAddresses = true } }),
    ];

    private static readonly SignInTarget[] Targets =
    [
        SignInTarget.AnyOther, SignInTarget.Application(PlainTenants.App1), SignInTarget.Application(PlainTenants.App2), SignInTarget.BaselineScopes,
        SignInTarget.Action(SignInTarget.RegisterSecurityInformation), SignInTarget.Action(SignInTarget.RegisterDevice),
    ];

    private readonly List<Plain> keepers = [.. keeping.Policies.Select(p => new Plain(p, new(p, keeping.Directory)))];
    private readonly List<Plain> letters = [.. letting.Policies.Select(p => new Plain(p, new(p, letting.Directory)))];

    /// <summary>User, target and client of all sign-ins that surely changed sides, or that may have.</summary>
    internal HashSet<(string User, string Target, SignInClient Client)> Changed(bool surely)
    {
        var found = new HashSet<(string, string, SignInClient)>();
        foreach (var user in PlainTenants.Users)
        {
            foreach (var client in Enum.GetValues<SignInClient>())
            {
                var keep = keepers.FindAll(k => !IsShared(k, user, client) && !k.Policy.Satisfied(client, mfa: false, !surely)
                    && k.Policy.AppliesTo(user, client, surely) && k.Policy.Clients(client, surely) && k.Policy.On(Device.Unregistered, surely));
                var let = letters.FindAll(l => !l.Policy.Satisfied(client, mfa: false, surely)
                    && l.Policy.AppliesTo(user, client, !surely) && l.Policy.Clients(client, !surely) && l.Policy.On(Device.Unregistered, !surely));
                foreach (var target in Targets.Where(IsNamed))
                {
                    if (Exists(keep.FindAll(k => k.Policy.Targets(target, surely)), let.FindAll(l => l.Policy.Targets(target, !surely)), client, surely))
                        found.Add((user, target.ToString(), client));
                }
            }
        }
        return found;
    }

    // an application that no policy in force names is any other
    private bool IsNamed(SignInTarget target) => target.Kind is not SignInTargetKind.Application || target.Id.Length == 0
        || keepers.Concat(letters).Any(p => (string?)p.Json["state"] is not ("disabled" or "enabledForReportingButNotEnforced") && p.Json.ToJsonString().Contains(target.Id, StringComparison.Ordinal));

    // What is the same in both texts and about the same people is open in the same way on both sides.
    private bool IsShared(Plain keeper, string user, SignInClient client) => letters.Exists(l =>
        JsonNode.DeepEquals(l.Json, keeper.Json) && Array.TrueForAll([true, false], s => l.Policy.AppliesTo(user, client, s) == keeper.Policy.AppliesTo(user, client, s))
        && Array.TrueForAll(Places, place => Array.TrueForAll([true, false], s => l.Policy.From(place, s) == keeper.Policy.From(place, s))));

    private static bool Exists(List<Plain> keep, List<Plain> let, SignInClient client, bool surely)
    {
        if (keep.Count == 0)
            return false;
        var platforms = Applying(Enum.GetValues<SignInPlatform>(), static (p, v, s) => p.Platform(v, s));
        var risks = Applying(Enum.GetValues<SignInRisk>(), static (p, v, s) => p.Risk("signInRiskLevels", v, s));
        var userRisks = Applying(Enum.GetValues<SignInRisk>(), static (p, v, s) => p.Risk("userRiskLevels", v, s));
        var insiderRisks = Applying(Enum.GetValues<InsiderRisk>(), static (p, v, s) => p.Insider(v, s));
        var everywhere = from place in Applying(Places, static (p, v, s) => p.From(v, s))
                         from flow in Applying(FlowsOf(client), static (p, v, s) => p.Flow(v, s))
                         from platform in platforms
                         from risk in risks
                         from userRisk in userRisks
                         from insiderRisk in insiderRisks
                         select (
                             Kept: place.Kept & flow.Kept & platform.Kept & risk.Kept & userRisk.Kept & insiderRisk.Kept,
                             Let: place.Let & flow.Let & platform.Let & risk.Let & userRisk.Let & insiderRisk.Let);
        return everywhere.Any(left => left.Kept != 0 && left.Let == 0);

        // which policies apply to a value, a bit each; of values that are alike in this one is enough
        List<(int Kept, int Let)> Applying<T>(IEnumerable<T> values, Func<PlainPolicy, T, bool, bool> applies) =>
        [
            .. values.Select(value => (
                keep.Select((k, i) => applies(k.Policy, value, surely) ? 1 << i : 0).Sum(),
                let.Select((l, i) => applies(l.Policy, value, !surely) ? 1 << i : 0).Sum())).Distinct(),
        ];
    }

    private static SignInFlows[] FlowsOf(SignInClient client) =>
        client is SignInClient.Browser or SignInClient.MobileAppsAndDesktopClients ? Enum.GetValues<SignInFlows>() : [SignInFlows.None];

    private sealed record Plain(JsonObject Json, PlainPolicy Policy);
}
