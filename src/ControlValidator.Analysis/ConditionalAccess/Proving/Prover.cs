using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// Decides a property for all sign-ins. A sign-in that surely gets through disproves it; if none perhaps gets through, it is proved;
/// otherwise what is missing is named.
/// </summary>
internal sealed class Prover
{
    private readonly Tenant tenant;
    private readonly ImmutableArray<AccessPolicy> policies;
    private readonly Questionnaire questions;

    internal Prover(Tenant tenant)
    {
        this.tenant = tenant;
        policies = tenant.Acting;
        questions = new(policies, tenant.OpenGroups, tenant.OpenRoles);
    }

    internal SignInAnswer Prove(SignInProperty property)
    {
        var waivers = new WaiverDesk(property, tenant.AsOf);
        var people = waivers.Reduce(Meant(property));
        var (registered, assumptions, registration) = Registration(property);
        assumptions = [.. Assumptions.Of(tenant, policies, property), .. assumptions];
        if (tenant.SecurityDefaults is Truth.Yes && policies.IsEmpty)
            return Answer(Outcome.NotApplicable, "the tenant uses security defaults, with which there is no Conditional Access");
        if (people.Count == 0)
            return Unseen(property) is { } nobody ? Answer(Outcome.Unknown, nobody) : Answer(Outcome.NotApplicable, "the property speaks of nobody in the export");
        if (new Profiles(tenant, policies, questions).Of(property, people, registered) is not { } profiles)
            return Answer(Outcome.Unknown, "there are more places or devices to tell apart than can be looked at");
        var combinations = profiles.Sum(p => p.Combinations);
        var open = new List<Profile>();
        foreach (var profile in profiles)
        {
            if (Disprove(property, profile, out var gaveUp) is { } counterexample)
                return Found(counterexample, isSure: true);
            if (gaveUp || !profile.IsCertain(policies))
                open.Add(profile);
        }
        foreach (var profile in open)
        {
            if (Doubt(property, profile, out var gaveUp) is { } doubt)
                return Found(doubt, isSure: false);
            if (gaveUp)
                return Answer(Outcome.Unknown, "there are more combinations of classes than can be looked at", combinations);
        }
        var unseen = waivers.Unjudged ?? Unseen(property);
        return Answer(unseen is null ? Outcome.Pass : Outcome.Unknown, unseen ?? "", combinations) with { Escape = Escape.None };

        // a counterexample that the simulator does not confirm is a mistake of ours, and must not look like an answer
        SignInAnswer Found(SignInCounterexample found, bool isSure) => Simulator.Allowed(found.Decision.Policies) is var allowed && (isSure ? allowed is Truth.Yes : allowed is not Truth.No)
            ? Answer(isSure && tenant.HasAllPolicies ? Outcome.Fail : Outcome.Unknown, new Telling(tenant, property, found).Sentence(isSure, registered), combinations, found) with { Escape = isSure ? Escape.Surely : Escape.Perhaps }
            : Answer(Outcome.Error, "prover and simulator disagree", combinations, found);

        SignInAnswer Answer(Outcome outcome, string reason, long combinations = 0, SignInCounterexample? found = null) => new(
            property, outcome, reason, combinations, people.Count(p => !p.IsAnyone), assumptions, [.. Exclusions.Of(policies, tenant), .. waivers.Told(outcome)], found)
        { People = [.. people], Registered = registered, Registration = registration };
    }

    /// <summary>Those whom the property speaks of, and whoever else there may be.</summary>
    private IEnumerable<Person> Meant(SignInProperty property)
    {
        foreach (var person in tenant.People)
        {
            if (property.Who(person))
                yield return person;
            if (property.ActivatesRoles && !person.EligibleRolesOfAnyScope.IsEmpty && Activated(person) is var activated && property.Who(activated))
                yield return activated;
        }
        if (tenant.HasAllPeople)
            yield break;
        foreach (var anyone in Anyone(property))
            yield return anyone;
    }

    /// <summary>Why the property may speak of more people than are known, where it speaks of those who hold roles; null where it does not.</summary>
    private string? Unseen(SignInProperty property) => !property.ActivatesRoles ? null
        : !tenant.KnowsEligible ? $"all who are known are protected, but {tenant.Missing.GetValueOrDefault(EntraTypes.RoleEligibility)}"
        : !tenant.OpenRoles.IsEmpty ? $"all who are known are protected, but {tenant.Missing.GetValueOrDefault(EntraTypes.RoleAssignment) ?? tenant.Missing.Values.FirstOrDefault() ?? "holders of roles may be missing"}"
        : null;

    private static Person Activated(Person person) => person with
    {
        Name = $"{person.Name} (with roles taken up)",
        Roles = [.. person.Roles.Union(person.EligibleRoles, StringComparer.OrdinalIgnoreCase)],
        RolesOfAnyScope = [.. person.RolesOfAnyScope.Union(person.EligibleRolesOfAnyScope, StringComparer.OrdinalIgnoreCase)],
    };

    // Every tenant has a member; whoever else is missing may not exist, and may be anybody whom the property speaks of.
    private IEnumerable<Person> Anyone(SignInProperty property)
    {
        var member = new Person("", "a member who is not in the export", AccountKind.Member);
        if (tenant.People.IsEmpty && property.Who(member))
            yield return member;
        yield return new("", "somebody who is not in the export", AccountKind.Undetermined) { Exists = Truth.Unknown, UsesEntraId = Truth.Unknown };
    }

    /// <summary>Whether the attacker may have somebody's second factor registered: not if registering is protected, or if that is presumed.</summary>
    private (Truth Registered, ImmutableArray<SignInAssumption> Assumptions, SignInAnswer? Proof) Registration(SignInProperty property)
    {
        if (!property.NeedsRegistration)
            return (Truth.Yes, [], null);
        if (property.PresumesRegistration)
            return (Truth.Yes, [Assumptions.Registered], null);
        var protection = Prove(SignInProperties.RegistrationProtected(property.Attacker) with { Who = property.Who, Waivers = property.Waivers, ActivatesRoles = property.ActivatesRoles });
        return protection.Outcome is Outcome.Pass ? (Truth.Yes, [Assumptions.RegistrationProved], protection) : (Truth.Unknown, [], protection);
    }

    /// <summary>A sign-in that gets through however what is unknown turns out.</summary>
    private SignInCounterexample? Disprove(SignInProperty property, Profile profile, out bool gaveUp)
    {
        var sure = profile with { Dimensions = [.. profile.Dimensions.Select(d => d with { Classes = [.. d.Classes.Where(c => c.Exists is Truth.Yes)] })] };
        var denying = sure.Denying(policies).Perhaps;
        var sets = sure.Dimensions.Select(d => d.Classes.Select(c => c.Perhaps).ToArray()).ToList();
        return Search.Escape(sets, denying, out gaveUp) is { } witness ? Witness(property, sure, witness, denying, static c => c.Perhaps) : null;
    }

    /// <summary>A sign-in that gets through if what is unknown turns out badly.</summary>
    private SignInCounterexample? Doubt(SignInProperty property, Profile profile, out bool gaveUp)
    {
        var denying = profile.Denying(policies).Surely;
        var sets = profile.Dimensions.Select(d => d.Classes.Select(c => c.Surely).ToArray()).ToList();
        return Search.Escape(sets, denying, out gaveUp) is { } witness ? Witness(property, profile, witness, denying, static c => c.Surely) : null;
    }

    private SignInCounterexample Witness(SignInProperty property, Profile profile, int[] witness, Bits denying, Func<SignInClass, Bits> set)
    {
        var region = Region.Around(profile, witness, denying, set);
        var signIn = new SignIn("", SignInTarget.AnyOther) { Facts = profile.Facts };
        for (var d = 0; d < witness.Length; d++)
            signIn = profile.Dimensions[d].Classes[witness[d]].Apply(signIn);
        var who = profile.Dimensions[^1].Classes[witness[^1]];
        var all = new Questionnaire(tenant.Policies, tenant.OpenGroups, tenant.OpenRoles);
        var subject = new SignInSubject(who.People[0], all.Answer(who.People[0]), Workload: null);
        var decision = new Simulator(tenant, all, property.BaselineIsEnforced).Decide(subject, signIn);
        return new(who.People[0], signIn, region.People, region.Respects, decision);
    }
}
