using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Access;

/// <summary>
/// Writes the answer to "nobody can but those", or "of all who can it holds", as a text that any solver can check: is there somebody else whom an
/// assignment lets, and no denial stops?
/// </summary>
internal sealed class AccessScript(Estate estate, Operation operation, Scope at, bool activating)
{
    private const string Semantics = "access 2, see docs/semantics/access.md";

    private const string Subset =
        "role assignments, groups, conditions as far as operations go, deny assignments and what can be activated; not taking over identities and control over others";

    private readonly GrantClaims granting = new(estate, operation, at);
    private readonly ImmutableArray<Grant> grants = [.. (activating ? estate.Active.Concat(estate.Eligible) : estate.Active).Where(grant => grant.Fault is null)];

    internal ProofScript Of(string id, AccessHolders holders, HolderDemand demand, AccessProof answer)
    {
        var people = People();
        var principals = grants.Select(grant => grant.Principal).Concat(Denied()).ToList();
        var among = new MembershipClaims(estate.Directory, people, principals, activating);
        var now = activating ? new MembershipClaims(estate.Directory, people, principals, activating: false) : among;
        // those for whom it is open are found beside those who surely can; who is missing altogether is in no text
        var queries = people.IsEmpty ? [] : Query.Of(Escapes.Of(answer.Outcome, isShown: answer.Example is not null), "person beside these who can do it", _ =>
        [
            demand.Listed is { } listed ? new("none of those who are listed, himself or by a group through which he has it", !Listed(listed, people, among)) : NotJudged(demand, holders, people),
            new("an assignment lets him", Claim.Any(grants.Select(grant => granting.Grants(grant) & among.Behind(grant.Principal)))),
            .. estate.Denials.Select(denial => new Demand($"the denial {denial.Name} does not stop him", !Stops(denial, now))),
        ]);
        return new(
            id, demand.Statement, answer.Outcome, answer.Sentence,
            [.. queries.Select(query => query.Expected)], Semantics, Subset, holders.Assumptions, holders.Missing)
        {
            Body = Query.Body("ALL", queries, text => Declare(text, people, among, now)),
        };
    }

    private static Demand NotJudged(HolderDemand demand, AccessHolders holders, ImmutableArray<string> people)
    {
        var judged = new JudgedHolders(holders, demand);
        return new("somebody of whom it does not hold", Claim.Any(people.Select((person, i) => SmtText.OneOf("who", [i]) & judged.Fails(person))));
    }

    private void Declare(SmtText text, ImmutableArray<string> people, MembershipClaims among, MembershipClaims now)
    {
        text.Declare("who", "Int").Assert(SmtText.Between("who", 0, people.Length - 1));
        for (var i = 0; i < people.Length; i++)
            text.Comment($"who = {i}: {estate.Name(people[i])} {people[i]}");
        among.Declare(text);
        if (activating)
            now.Declare(text);
    }

    /// <summary>Everybody behind any assignment, whatever it grants.</summary>
    private ImmutableArray<string> People()
    {
        var stated = grants.Where(grant => !estate.Directory.IsComplete && grant.Kind is PrincipalKind.User or PrincipalKind.Workload).Select(grant => grant.Principal)
            .ToImmutableHashSet(StringComparer.Ordinal);
        return
        [
            .. MembershipClaims.Closure(estate.Directory, grants.Select(grant => grant.Principal), activating)
                .Where(id => estate.Directory.Find(id) is { } known ? known.Kind is PrincipalKind.User or PrincipalKind.Workload : !estate.Directory.IsComplete && stated.Contains(id)),
        ];
    }

    private IEnumerable<string> Denied() => estate.Denials.SelectMany(denial => denial.Principals.Concat(denial.Excluded)).Select(one => one.Id);

    private Claim Listed(ImmutableHashSet<string> listed, ImmutableArray<string> people, MembershipClaims among)
    {
        var himself = SmtText.OneOf("who", Enumerable.Range(0, people.Length).Where(i => listed.Contains(people[i]) || listed.Contains(estate.Name(people[i]))));
        var groups = MembershipClaims.Closure(estate.Directory, grants.Where(grant => grant.Role is null || MayGrant(grant)).Select(grant => grant.Principal), activating)
            .Where(id => estate.Directory.Find(id) is { Kind: PrincipalKind.Group } group && (listed.Contains(id) || listed.Contains(group.Name)));
        return himself | Claim.Any(groups.Select(among.Behind));
    }

    private bool MayGrant(Grant grant) => grant.Role!.Permissions.Any(permission => permission.Names(operation)) && estate.Hierarchy.Covers(grant.Scope, at) is not Truth.No;

    private Claim Stops(Denial denial, MembershipClaims now)
    {
        var meant = denial.IsForEveryone ? Claim.Yes : denial.Fault is { } fault ? Claim.Open(fault) : Among(denial.Principals, now);
        return granting.Denies(denial) & meant & !Among(denial.Excluded, now);
    }

    private Claim Among(ImmutableArray<(string Id, PrincipalKind Kind)> principals, MembershipClaims now) => Claim.Any(principals.Select(one =>
        now.Behind(one.Id) | Claim.Any(estate.Directory.Behind(one.Id, one.Kind, activating: false).Open.Take(1).Select(Claim.Open))));
}
