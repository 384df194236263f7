using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>Tries every sign-in that a made-up tenant can tell apart, one after the other.</summary>
internal sealed class PlainSearch(List<PlainPolicy> policies, SignInProperty property, bool? mfa)
{
    private static readonly Place[] Places =
    [
        Place.Elsewhere, Place.At("203.0.113.1"), Place.At("203.0.113.200"), Place.Elsewhere with { InLegacyTrustedAddresses = true },
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

    // Policies that do not apply to what is chosen so far are not asked again.
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

    private static bool Escapes(List<PlainPolicy> policies, SignInClient client, bool may, Func<Place, bool> isHis) =>
        Places.Where(isHis).Any(place => Left(policies, p => p.From(place, may)) is var there
            && FlowsOf(client).Any(flow => Left(there, p => p.Flow(flow, may)) is var flowing
            && Enum.GetValues<SignInPlatform>().Any(platform => Left(flowing, p => p.Platform(platform, may)) is var on
            && Enum.GetValues<SignInRisk>().Any(risk => Left(on, p => p.Risk("signInRiskLevels", risk, may)) is var at
            && Enum.GetValues<SignInRisk>().Any(userRisk => Left(at, p => p.Risk("userRiskLevels", userRisk, may)) is var user
            && Enum.GetValues<InsiderRisk>().Any(insider => !user.Exists(p => p.Insider(insider, may))))))));

    private static List<PlainPolicy> Left(List<PlainPolicy> policies, Predicate<PlainPolicy> apply) => policies.FindAll(apply);

    private static SignInFlows[] FlowsOf(SignInClient client) =>
        client is SignInClient.Browser or SignInClient.MobileAppsAndDesktopClients ? Enum.GetValues<SignInFlows>() : [SignInFlows.None];
}
