using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>What answers take for granted. Only those that an answer depends on are named beside it.</summary>
internal static class Assumptions
{
    internal static SignInAssumption Registered { get; } =
        new("A-REG", "everybody has registered a second factor, or nobody else can register one for him");

    internal static SignInAssumption RegistrationProved { get; } =
        new("A-REG proved", "registering security information is protected, which was proved of the same people");

    private static readonly SignInAssumption Documented =
        new("A-DOC", "the service behaves as it is documented; first-party combinations that it exempts by design are published nowhere");

    private static readonly SignInAssumption Sessions =
        new("A-SESSION", "no token or signed-in session has been stolen: policies are asked at sign-in and when a token is renewed");

    private static readonly SignInAssumption Devices =
        new("A-DEV", "the attacker cannot register a device, so that filters see an unregistered one");

    private static readonly SignInAssumption Countries =
        new("A-COUNTRY", "an address may be in any country, whatever range it is in");

    private static readonly SignInAssumption Accounts =
        new("A-OBJECT", "users without an object in this directory (B2B direct connect, service providers) are not spoken of");

    private static readonly SignInAssumption GroupRoles =
        new("A-GROUP-ROLE", "a role that a group holds counts as its members' own");

    private static readonly SignInAssumption Baseline =
        new("A-BASELINE", "sign-ins for baseline scopes are judged as the author declared for this tenant");

    internal static ImmutableArray<SignInAssumption> Of(Tenant tenant, ImmutableArray<AccessPolicy> policies, SignInProperty property)
    {
        var found = ImmutableArray.CreateBuilder<SignInAssumption>();
        found.Add(Documented);
        found.Add(Sessions);
        if (policies.Any(p => p.Devices is not null) && property.Attacker is SignInAttacker.Password or SignInAttacker.TrustedPlace)
            found.Add(Devices);
        if (tenant.Places.Any(p => p is NamedCountries))
            found.Add(Countries);
        if (policies.Any(p => !p.Who.Include.Roles.IsEmpty || !p.Who.Exclude.Roles.IsEmpty))
            found.Add(GroupRoles);
        if (property.BaselineIsEnforced is not Truth.Unknown && policies.Any(p => p.Targets.LeavesBaselineOpen))
            found.Add(Baseline);
        found.Add(Accounts);
        return found.ToImmutable();
    }
}
