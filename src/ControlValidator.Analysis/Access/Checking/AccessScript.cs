using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

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

    private readonly ImmutableArray<Grant> grants = [.. (activating ? estate.Active.Concat(estate.Eligible) : estate.Active).Where(grant => grant.Fault is null)];

    internal ProofScript Of(string id, IEnumerable<string> allowed, AccessHolders holders, AccessProof answer)
    {
        var listed = allowed.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        return Of(id, $"Nobody can do {operation} at {at} but {string.Join(", ", listed.Order(StringComparer.OrdinalIgnoreCase))}.", holders, answer,
            (people, among) => new("none of those who are listed, himself or by a group through which he has it", !Listed(listed, people, among)));
    }

    /// <summary>The same of a judgement that has to hold for each.</summary>
    internal ProofScript OfAll(string id, Func<AccessHolder, Verdict> judge, AccessHolders holders, AccessProof answer)
    {
        var judged = new JudgedHolders(holders, judge);
        return Of(id, $"Of all who can do {operation} at {at}, it holds.", holders, answer, (people, _) => new("somebody of whom it does not hold", Claim.Any(
            people.Select((person, i) => SmtText.OneOf("who", [i]) & judged.Fails(person)))));
    }

    /// <param name="besides">Says who is looked for.</param>
    private ProofScript Of(string id, string statement, AccessHolders holders, AccessProof answer, Func<ImmutableArray<string>, MembershipClaims, Demand> besides)
    {
        var people = People();
        var principals = grants.Select(grant => grant.Principal).Concat(Denied()).ToList();
        var among = new MembershipClaims(estate.Directory, people, principals, activating);
        var now = activating ? new MembershipClaims(estate.Directory, people, principals, activating: false) : among;
        // those for whom it is open are found beside those who surely can; who is missing altogether is in no text
        var queries = people.IsEmpty ? [] : Query.Of(Escapes.Of(answer.Outcome, isShown: answer.Example is not null), "person beside these who can do it", _ =>
        [
            besides(people, among),
            new("an assignment lets him", Claim.Any(grants.Select(grant => Grants(grant) & among.Behind(grant.Principal)))),
            .. estate.Denials.Select(denial => new Demand($"the denial {denial.Name} does not stop him", !Stops(denial, now))),
        ]);
        return new(
            id, statement, answer.Outcome, answer.Sentence,
            [.. queries.Select(query => query.Expected)], Semantics, Subset, holders.Assumptions, holders.Missing)
        {
            Body = Query.Body("ALL", queries, text => Declare(text, people, among, now)),
        };
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

    private Claim Grants(Grant grant) => Claim.All(
    [
        Covers(grant.Scope),
        grant.Role is { } role
            ? Claim.Any(role.Permissions.Select(permission => Names(permission) & Holds(permission.Condition)))
            : Claim.Open($"what the role {grant.RoleId} allows"),
        Holds(grant.Condition),
    ]);

    private Claim Stops(Denial denial, MembershipClaims now)
    {
        var covers = denial.HereOnly ? Claim.Of(denial.Scope.IsSame(at)) : Covers(denial.Scope);
        var meant = denial.IsForEveryone ? Claim.Yes : denial.Fault is { } fault ? Claim.Open(fault) : Among(denial.Principals, now);
        return covers & (denial.Fault is { } why ? Claim.Open(why) : Names(denial.Permission)) & meant & !Among(denial.Excluded, now);
    }

    private Claim Among(ImmutableArray<(string Id, PrincipalKind Kind)> principals, MembershipClaims now) => Claim.Any(principals.Select(one =>
        now.Behind(one.Id) | Claim.Any(estate.Directory.Behind(one.Id, one.Kind, activating: false).Open.Take(1).Select(Claim.Open))));

    private Claim Holds(Condition? condition) => condition is null ? Claim.Yes : Claim.Of(condition.Holds(operation), "whether a condition holds");

    /// <summary>Below itself by the texts of the ids; what lies below a management group was read from the export.</summary>
    private Claim Covers(Scope given)
    {
        if (given.IsRoot)
            return Claim.Yes;
        var (above, below) = (given.Text.ToUpperInvariant(), SmtText.Literal(at.Text.ToUpperInvariant()));
        var byText = Claim.Term($"(= {below} {SmtText.Literal(above)})") | Claim.Term($"(str.prefixof {SmtText.Literal($"{above}/")} {below})");
        return given.ManagementGroup is null ? byText : byText | Claim.Of(estate.Hierarchy.Covers(given, at), $"what lies below {given}");
    }

    private Claim Names(Permission permission) => operation.IsData
        ? OneOf(permission.DataActions) & !OneOf(permission.NotDataActions)
        : OneOf(permission.Actions) & !OneOf(permission.NotActions);

    private Claim OneOf(ImmutableArray<ActionPattern> patterns) => Claim.Any(patterns.Select(pattern => Matches(pattern.Text)));

    /// <summary>A star stands for any text.</summary>
    private Claim Matches(string pattern)
    {
        var action = SmtText.Literal(operation.Action.ToUpperInvariant());
        var parts = pattern.ToUpperInvariant().Split('*');
        return parts.Length == 1
            ? Claim.Term($"(= {action} {SmtText.Literal(parts[0])})")
            : Claim.Term($"(str.in_re {action} (re.++ {string.Join(" re.all ", parts.Select(part => $"(str.to_re {SmtText.Literal(part)})"))}))");
    }
}
