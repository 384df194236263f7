using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// The statement "this sign-in gets through", written from the policies alone: every policy that is in force does not apply, or is satisfied.
/// It knows nothing of classes and of how the prover searches.
/// </summary>
internal sealed class SignInClaims
{
    private readonly ImmutableArray<AccessPolicy> policies;
    private readonly PeopleClaims people;
    private readonly PlaceClaims places;

    internal SignInClaims(Tenant tenant, ImmutableArray<Person> people)
    {
        policies = tenant.Acting;
        this.people = new(tenant, people);
        places = new(tenant.Places);
    }

    /// <summary>Everything that a sign-in consists of, but for what depends on the property.</summary>
    internal void Declare(SmtText text, SignInProperty property)
    {
        people.Declare(text);
        SignInSorts.Declare(text);
        new TargetClaims(policies, property.BaselineIsEnforced).Declare(text);
        places.Declare(text);
        new DeviceClaims(policies, property.Attacker).Declare(text);
    }

    /// <summary>What a sign-in must be to be one of the property, and to get through.</summary>
    /// <param name="registered">Unknown where somebody may have a second factor registered for somebody else.</param>
    internal ImmutableArray<Demand> Escaping(SignInProperty property, Truth registered)
    {
        var targets = new TargetClaims(policies, property.BaselineIsEnforced);
        var devices = new DeviceClaims(policies, property.Attacker);
        var facts = property.Facts ?? property.Attacker.Facts;
        var mfa = Claim.Of(facts.Mfa, "whether he can show a second factor");
        if (property.NeedsRegistration && registered is not Truth.Yes)
            mfa |= Claim.Open("whether he can have a second factor registered");
        var grants = new GrantClaims(facts, mfa, people, devices);
        return
        [
            new("somebody whom the property speaks of", people.Exists),
            .. SignInSorts.Within(property),
            targets.Within(property),
            places.Within(property.Attacker),
            devices.Within(property.Attacker),
            .. policies.Select(policy => new Demand($"policy {policy.Name} ({policy.Id}) does not apply, or is satisfied", !Applies(policy, targets, devices) | grants.SatisfiedBy(policy))),
        ];
    }

    /// <summary>Whether one of the values of a list does; of a list that is not in the export nobody knows.</summary>
    internal static Claim OneOf(TextList list, Func<string, Claim> matches, string what) =>
        Claim.Any([.. list.Values.Select(matches), list.IsKnown ? Claim.No : Claim.Open($"which {what} are meant")]);

    /// <summary>What is included and not excluded. With neither, it is any.</summary>
    internal static Claim Narrowed(Narrowing names, Func<string, Claim> matches, string what)
    {
        if (names.Include.IsEmpty && names.Exclude.IsEmpty)
            return Claim.Yes;
        var included = names.Include.IsEmpty ? Claim.Open($"what an exclusion of {what} alone means") : OneOf(names.Include, matches, what);
        return included & !OneOf(names.Exclude, matches, $"{what} that are left out");
    }

    private Claim Applies(AccessPolicy policy, TargetClaims targets, DeviceClaims devices) => Claim.All(
    [
        Claim.Of(policy.Enforces, "whether the policy is in force"),
        .. policy.Unmodelled.Select(what => Claim.Open($"what {what} means, which is not modelled")),
        policy.IsForWorkloads || policy.WorkloadRisks.IsEmpty ? Claim.Yes : Claim.Open("what the risk of workloads means for people"),
        people.Takes(policy),
        targets.Takes(policy.Targets),
        policy.Clients.HasValues ? OneOf(policy.Clients, SignInSorts.TakesClient, "kinds of client") : Claim.Open("which kinds of client are meant"),
        Narrowed(policy.Platforms, SignInSorts.TakesPlatform, "platforms"),
        places.Takes(policy.Places),
        devices.Takes(policy.Devices),
        AnyOrOneOf(policy.Flows, SignInSorts.TakesFlow, "flows"),
        AnyOrOneOf(policy.SignInRisks, word => SignInSorts.TakesRisk("sign-in-risk", word), "risks of sign-ins"),
        AnyOrOneOf(policy.UserRisks, word => SignInSorts.TakesRisk("user-risk", word), "risks of users"),
        AnyOrOneOf(policy.InsiderRisks, SignInSorts.TakesInsiderRisk, "insider risks"),
    ]);

    private static Claim AnyOrOneOf(TextList list, Func<string, Claim> matches, string what) => list.IsEmpty ? Claim.Yes : OneOf(list, matches, what);
}
