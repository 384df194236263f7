using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>Tries every sign-in that a made-up tenant can tell apart, one after the other.</summary>
internal sealed class PlainSearch(List<PlainPolicy> policies, SignInProperty property, bool? mfa)
{
    // an address of a named range may be a trusted one of the older settings, too
    private static readonly Place[] Places =
    [
        .. new[] { Place.Elsewhere, Place.At("203.0.113.1"), Place.At("203.0.113.200") }.SelectMany(place => new[] { place, place with { InLegacyTrustedAddresses = true } }),
    ];

    private static readonly SignInTarget[] Targets =
    [
        SignInTarget.AnyOther, SignInTarget.Application(PlainTenants.App1), SignInTarget.Application(PlainTenants.App2), SignInTarget.BaselineScopes,
        SignInTarget.Action(SignInTarget.RegisterSecurityInformation),
    ];

    /// <summary>What a proof must say.</summary>
    internal Outcome Expected(Func<Place, bool> isHis) =>
        Exists(surelyAllowed: true, p => isHis(p) && !p.InLegacyTrustedAddresses) ? Outcome.Fail
        : Exists(surelyAllowed: false, isHis) ? Outcome.Unknown
        : Outcome.Pass;

    /// <summary>Whether a sign-in surely, or perhaps, gets through.</summary>
    internal bool Allowed(string user, SignIn signIn, bool surely) =>
        policies.TrueForAll(p => !p.Applies(user, signIn, !surely) || p.Satisfied(signIn.Client, mfa, surely));

    private bool Exists(bool surelyAllowed, Func<Place, bool> isHis)
    {
        var may = !surelyAllowed;
        foreach (var client in Enum.GetValues<SignInClient>().Where(property.Clients))
        {
            var denying = policies.FindAll(p => !p.Satisfied(client, mfa, surelyAllowed) && p.Clients(client, may) && p.On(Device.Unregistered, may));
            foreach (var user in PlainTenants.Users)
            {
                var his = denying.FindAll(p => p.AppliesTo(user, client, may));
                foreach (var target in Targets.Where(property.Targets))
                {
                    if (Escapes(his.FindAll(p => p.Targets(target, may)), client, may, isHis))
                        return true;
                }
            }
        }
        return false;
    }

    private static bool Escapes(List<PlainPolicy> policies, SignInClient client, bool may, Func<Place, bool> isHis)
    {
        var platforms = Applying(Enum.GetValues<SignInPlatform>(), (p, platform) => p.Platform(platform, may));
        var risks = Applying(Enum.GetValues<SignInRisk>(), (p, risk) => p.Risk("signInRiskLevels", risk, may));
        var userRisks = Applying(Enum.GetValues<SignInRisk>(), (p, risk) => p.Risk("userRiskLevels", risk, may));
        var insiderRisks = Applying(Enum.GetValues<InsiderRisk>(), (p, risk) => p.Insider(risk, may));
        var everywhere = from place in Applying(Places.Where(isHis), (p, place) => p.From(place, may))
                         from flow in Applying(FlowsOf(client), (p, flow) => p.Flow(flow, may))
                         from platform in platforms
                         from risk in risks
                         from userRisk in userRisks
                         from insiderRisk in insiderRisks
                         select place & flow & platform & risk & userRisk & insiderRisk;
        return everywhere.Contains(0);

        // which policies apply to a value, a bit each; of values that are alike in this one is enough
        List<int> Applying<T>(IEnumerable<T> values, Func<PlainPolicy, T, bool> applies) =>
            [.. values.Select(value => policies.Select((p, i) => applies(p, value) ? 1 << i : 0).Sum()).Distinct()];
    }

    private static SignInFlows[] FlowsOf(SignInClient client) =>
        client is SignInClient.Browser or SignInClient.MobileAppsAndDesktopClients ? Enum.GetValues<SignInFlows>() : [SignInFlows.None];
}
