using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Divides the sign-ins that a property speaks of into profiles, and each of these into classes.</summary>
internal sealed class Profiles(Tenant tenant, ImmutableArray<AccessPolicy> policies, Questionnaire questions)
{
    private static readonly ImmutableArray<SignInClient[]> Clients =
    [
        [SignInClient.Browser, SignInClient.MobileAppsAndDesktopClients],
        [SignInClient.Other],
        [SignInClient.ExchangeActiveSync, SignInClient.ExchangeActiveSyncSupported],
    ];

    /// <param name="registered">Whether everybody has a second factor of his own, as far as the property depends on it.</param>
    /// <returns>Null where there are more classes than can be looked at.</returns>
    internal ImmutableArray<Profile>? Of(SignInProperty property, IReadOnlyCollection<Person> people, Truth registered)
    {
        var places = new PlaceClasses(policies, tenant.Places).Of(property.Attacker);
        var devices = new DeviceClasses(policies).Of(property.Attacker);
        if (places is null || devices is null)
            return null;
        var targets = TargetClasses.Of(policies, property.Targets, property.BaselineIsEnforced);
        var common = Common(property);
        var classes = new PeopleClasses(policies, questions, people);
        var profiles = ImmutableArray.CreateBuilder<Profile>();
        foreach (var group in Clients)
        {
            var clients = ClientsOf(group.Where(property.Clients));
            if (clients.Classes.IsEmpty)
                continue;
            foreach (var (canMeetStrength, who) in classes.For(group[0]))
            {
                profiles.AddRange(devices.Select(device => new Profile(
                    Shown(property, device, registered), group[0], canMeetStrength,
                    [clients, Flows(property, group[0]), .. common, device.Devices, places, targets, who])));
            }
        }
        return profiles.ToImmutable();
    }

    /// <summary>Without a second factor of his own, somebody's attacker may register one for him.</summary>
    private static SignInFacts Shown(SignInProperty property, DeviceGroup device, Truth registered)
    {
        var facts = property.Facts ?? property.Attacker.Facts;
        return facts with
        {
            Mfa = property.NeedsRegistration ? TruthLogic.Or(facts.Mfa, TruthLogic.And(TruthLogic.Not(registered), Truth.Unknown)) : facts.Mfa,
            Compliant = facts.Compliant ?? device.Compliant,
            HybridJoined = facts.HybridJoined ?? device.HybridJoined,
        };
    }

    private Dimension ClientsOf(IEnumerable<SignInClient> clients) => Dimension.Of(
        "client", clients, policies.Length, (i, c) => policies[i].Takes(c), static c => c.ToString(), static (s, c) => s with { Client = c });

    // Legacy protocols know no handing over.
    private Dimension Flows(SignInProperty property, SignInClient client) => Dimension.Of(
        "flow", Enum.GetValues<SignInFlows>().Where(f => property.Attacker.Uses(f) && property.Flows(f) && (f is SignInFlows.None || !Wording.IsLegacy(client))),
        policies.Length, (i, f) => policies[i].Takes(f), static f => f.ToString(), static (s, f) => s with { Flows = f });

    private ImmutableArray<Dimension> Common(SignInProperty property) =>
    [
        Dimension.Of(
            "platform", Enum.GetValues<SignInPlatform>().Where(property.Platforms), policies.Length,
            (i, p) => policies[i].Takes(p), static p => p.ToString(), static (s, p) => s with { Platform = p }),
        Dimension.Of(
            "sign-in risk", Enum.GetValues<SignInRisk>(), policies.Length,
            (i, r) => policies[i].TakesSignInRisk(r), static r => r.ToString(), static (s, r) => s with { SignInRisk = r }),
        Dimension.Of(
            "user risk", Enum.GetValues<SignInRisk>(), policies.Length,
            (i, r) => policies[i].TakesUserRisk(r), static r => r.ToString(), static (s, r) => s with { UserRisk = r }),
        Dimension.Of(
            "insider risk", Enum.GetValues<InsiderRisk>(), policies.Length,
            (i, r) => policies[i].Takes(r), static r => r.ToString(), static (s, r) => s with { InsiderRisk = r }),
    ];
}
