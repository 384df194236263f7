using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Writes an answer about sign-ins as a text that any solver can check.</summary>
internal static class SignInScript
{
    private const string Semantics = "conditional-access 1, see docs/semantics/conditional-access.md";

    private const string Subset =
        "sign-ins of people, by Conditional Access policies; not workload identities, per-user multifactor settings and cross-tenant access settings";

    internal static ProofScript Of(Tenant tenant, SignInAnswer answer)
    {
        var property = answer.Property;
        var queries = Queries(tenant, answer).ToList();
        return new(
            property.Id, $"No sign-in {property.Title}, with {property.Attacker.Means} ({property.Attacker.Code}).", answer.Outcome, answer.Sentence,
            [.. queries.Select(q => q.Expected)], Semantics, Subset, [.. answer.Assumptions.Select(a => $"{a.Code}: {a.Text}")], [.. tenant.Missing.Values])
        {
            Body = Query.Body("ALL", queries, text => new SignInClaims(tenant, answer.People).Declare(text, answer.Property)),
        };
    }

    /// <summary>Where the answer rests on it that registration is protected, that is asked first.</summary>
    private static IEnumerable<Query> Queries(Tenant tenant, SignInAnswer answer)
    {
        if (answer.Registration is { Registration: null, Escape: Escape.None } registration && answer.Registered is Truth.Yes)
        {
            foreach (var query in Of(tenant, registration, Truth.Yes))
                yield return query with { Words = $"A-REG: security information is protected. {query.Words}" };
        }
        foreach (var query in Of(tenant, answer, answer.Registered))
            yield return query;
    }

    private static ImmutableArray<Query> Of(Tenant tenant, SignInAnswer answer, Truth registered) => Query.Of(
        answer.Escape, "sign-in that gets through", _ => new SignInClaims(tenant, answer.People).Escaping(answer.Property, registered));
}
