using System.Globalization;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Says a counterexample in a sentence: who, to what, from where, and why no policy stands in the way.</summary>
internal sealed class Telling(Tenant tenant, SignInProperty property, SignInCounterexample found)
{
    private static readonly string[] Told = ["target", "client", "platform", "flow", "place", "device", "sign-in risk", "user risk", "insider risk"];

    /// <param name="isSure">Whether it gets through however what is unknown turns out.</param>
    /// <param name="registered">Unknown where somebody may register a second factor for somebody else.</param>
    internal string Sentence(bool isSure, Truth registered) => isSure
        ? tenant.HasAllPolicies ? $"{Who} {property.Title}: {Region}; {Nobody}" : $"{Who} {property.Title} unless a policy that is missing stands in the way: {Missing}"
        : $"it cannot be told whether {Who} {property.Title}: {Region}; {Why(registered)}";

    private string Who
    {
        get
        {
            var others = found.People.Length - 1;
            return found.Person.IsAnyone ? found.Person.Name
                : others == 0 ? $"`{found.Person.Name}`"
                : string.Create(CultureInfo.InvariantCulture, $"`{found.Person.Name}` (and {others} more users)");
        }
    }

    private string Region => string.Join(", ", Told
        .Select(name => found.Region.First(r => string.Equals(r.Name, name, StringComparison.Ordinal)))
        .Where(r => !r.IsAny || string.Equals(r.Name, "target", StringComparison.Ordinal))
        .Select(r => r.IsAny ? $"any {r.Name}" : $"{r.Name} {Few(r.Name is "place" ? PlaceClasses.Gather(r.Values) : r.Values)}"));

    private static string Few(IReadOnlyList<string> values) => $"{string.Join(" or ", values.Take(3))}{(values.Count > 3 ? " and others" : "")}";

    private string Nobody
    {
        get
        {
            var left = found.Decision.Policies.Where(p => p.Applies is Truth.Yes).Select(p => $"`{p.Name}`").ToList();
            return left.Count == 0 ? "no policy applies" : $"{string.Join(", ", left)} applies and is satisfied";
        }
    }

    private string Missing => tenant.Missing.TryGetValue(EntraTypes.Policy, out var why) ? why : "the export does not have all policies";

    private string Why(Truth registered)
    {
        var open = found.Decision.Policies.Where(p => p.Applies is Truth.Unknown).ToList();
        var reasons = open.Take(3).Select(p => $"whether `{p.Name}` applies is unknown{Detail(p)}")
            .Concat(found.Decision.Policies.Where(p => p.Applies is Truth.Yes && p.Satisfied is Truth.Unknown).Take(3).Select(p => $"whether `{p.Name}` can be satisfied is unknown"))
            .ToList();
        if (registered is not Truth.Yes)
            reasons.Add("whoever has no second factor yet may have one registered by the attacker, since registering security information is not proved to be protected");
        if (found.Person.IsAnyone && tenant.Missing.TryGetValue(EntraTypes.User, out var users))
            reasons.Add(users);
        return reasons.Count == 0 ? "there may be no such sign-in" : string.Join("; ", reasons);
    }

    private string Detail(PolicyTrace trace)
    {
        var policy = tenant.Policies.First(p => string.Equals(p.Id, trace.Id, StringComparison.Ordinal));
        if (!policy.Unmodelled.IsEmpty)
            return $" ({string.Join(", ", policy.Unmodelled)} is not modelled)";
        var groups = policy.Who.Include.Groups.Values.Concat(policy.Who.Exclude.Groups.Values)
            .Select(g => tenant.Missing.GetValueOrDefault($"group {g.ToUpperInvariant()}")).FirstOrDefault(m => m is not null);
        var set = policy.Who.Include.Roles.HasValues || policy.Who.Exclude.Roles.HasValues ? tenant.Missing.GetValueOrDefault(EntraTypes.RoleAssignment) : null;
        return (tenant.Missing.GetValueOrDefault(EntraTypes.Group) is { } all && groups is not null ? all : groups ?? set) is { } why ? $" ({why})" : "";
    }
}
