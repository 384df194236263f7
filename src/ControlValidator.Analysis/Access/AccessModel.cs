using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>
/// Who can do what in Azure and in the directory: role assignments with their scopes, conditions and groups, deny assignments, what can be
/// activated, and who controls whom. What it covers and assumes is in <c>docs/semantics/access.md</c>.
/// </summary>
public sealed class AccessModel
{
    private readonly Estate estate;
    private readonly Snapshot snapshot;

    internal AccessModel(Estate estate, Snapshot snapshot) => (this.estate, this.snapshot) = (estate, snapshot);

    /// <summary>Where roles are given or denied.</summary>
    internal IEnumerable<Scope> Scopes => estate.Active.Select(static grant => grant.Scope)
        .Concat(estate.Eligible.Select(static grant => grant.Scope)).Concat(estate.Denials.Select(static denial => denial.Scope));

    internal Directory Directory => estate.Directory;

    /// <summary>All that is given, active or eligible, in Azure and in the directory: to whom, the role's name, and where it stands.</summary>
    internal IEnumerable<(string Principal, string Role, Resource Place)> Given =>
        estate.Active.Concat(estate.Eligible).Select(static grant => (grant.Principal, grant.RoleName, grant.Place))
            .Concat(estate.DirectoryRoles.Active.Concat(estate.DirectoryRoles.Eligible).Select(grant => (grant.Principal, RoleIds.NameOf(grant.Role) ?? grant.Role, grant.Place)));

    /// <summary>Who can do an operation at a scope.</summary>
    /// <param name="action">Such as <c>Microsoft.Authorization/roleAssignments/write</c>.</param>
    /// <param name="scope">Id of a resource, resource group, subscription or management group; <c>/</c> for root.</param>
    /// <param name="onData">Whether it is an operation on the data within a resource.</param>
    public AccessHolders WhoCan(string action, string scope, Reach reach = Reach.Active, bool onData = false)
    {
        if (action.Contains('*', StringComparison.Ordinal))
            throw new ArgumentException("Ask about one operation: a pattern stands for several.", nameof(action));
        var (operation, at) = (new Operation(action, onData), new Scope(scope));
        var direct = new HolderSearch(estate, operation, at, reach is not Reach.Active).Find();
        if (reach <= Reach.Activation)
            return Answer(direct, new AccessScript(estate, operation, at, reach is Reach.Activation).Of);
        return Answer(new TakeOverSearch(estate, reach).WhoCan(direct, operation, at), TextOf(reach, search => search.TextOfOperation(operation, at)));
    }

    /// <summary>Whether somebody can do an operation at a scope: passes where he can.</summary>
    /// <param name="principal">Object id of a user or workload.</param>
    public AccessProof Can(string principal, string action, string scope, Reach reach = Reach.Active, bool onData = false)
    {
        var holders = WhoCan(action, scope, reach, onData);
        AccessProver.Note(Find(holders.Sure, principal) ?? Find(holders.Perhaps, principal));
        if (Find(holders.Sure, principal) is { } sure)
            return AccessProver.Answer(Outcome.Pass, sure.Chains[0].Sentence, holders, sure);
        if (Find(holders.Perhaps, principal) is { } perhaps)
            return AccessProver.Open(perhaps.Chains[0].Sentence + ", if a condition allows it", holders, perhaps);
        return holders.Missing.IsEmpty
            ? new(Outcome.Fail, $"nothing lets `{estate.Name(principal)}` do `{action}` at `{scope}`", null, [], [])
            : AccessProver.Open(holders.Missing[0], holders);
    }

    /// <summary>Whether nobody can do an operation at a scope but those who are listed.</summary>
    /// <param name="allowed">Object ids, names or user principal names; of groups too, for all who have it through them.</param>
    public AccessProof ProveOnly(IEnumerable<string> allowed, string action, string scope, Reach reach = Reach.Active, bool onData = false) =>
        WhoCan(action, scope, reach, onData).ProveOnly(allowed, $"do `{action}` at `{scope}`");

    /// <summary>Whether a judgement holds for each who can do an operation at a scope, such as that he is no guest.</summary>
    public AccessProof ProveAll(Func<AccessHolder, Verdict> judge, string action, string scope, Reach reach = Reach.Active, bool onData = false) =>
        WhoCan(action, scope, reach, onData).ProveAll(judge, $"do `{action}` at `{scope}`");

    /// <summary>Who holds a directory role over the whole tenant.</summary>
    /// <param name="role">Template id of a built-in role, or id of another.</param>
    /// <param name="name">The role's name, for sentences.</param>
    public AccessHolders WhoHolds(string role, string name, Reach reach = Reach.Active)
    {
        var direct = new RoleHolderSearch(estate, role, name, reach is not Reach.Active).Find();
        return Answer(reach <= Reach.Activation ? direct : new TakeOverSearch(estate, reach).WhoHolds(direct, role), TextOf(reach, search => search.TextOfRole(role)));
    }

    /// <summary>Whether nobody holds a directory role over the whole tenant, or comes to hold it, but those who are listed.</summary>
    public AccessProof ProveOnlyHold(IEnumerable<string> allowed, string role, string name, Reach reach = Reach.Active) =>
        WhoHolds(role, name, reach).ProveOnly(allowed, $"act as `{name}`");

    /// <summary>
    /// Who can make himself User Access Administrator of everything, at root: global administrators, and nobody else. Source:
    /// "elevate-access-global-admin". What somebody took up before stays as an assignment at <c>/</c>, which <see cref="WhoCan"/> sees.
    /// </summary>
    public AccessHolders WhoCanElevate(Reach reach = Reach.Active) => WhoHolds(RoleIds.GlobalAdministrator, "Global Administrator", reach);

    /// <summary>Whether nobody can elevate his access to root but those who are listed.</summary>
    public AccessProof ProveOnlyElevate(IEnumerable<string> allowed, Reach reach = Reach.Active) =>
        WhoCanElevate(reach).ProveOnly(allowed, "elevate his access to root");

    /// <summary>
    /// Who is of the highest criticality (T0) in the directory: whoever holds a role from which the tenant is taken over, or has an application
    /// permission to give himself one. With <see cref="Reach.Escalation"/>, also whoever comes to that over others.
    /// </summary>
    public AccessHolders WhoIsTierZero(Reach reach = Reach.Active)
    {
        var direct = new TierZeroSearch(estate, reach is not Reach.Active).Find();
        return Answer(reach <= Reach.Activation ? direct : new TakeOverSearch(estate, reach).WhoIsTierZero(direct), TextOf(reach, static search => search.TextOfTierZero));
    }

    /// <summary>
    /// Who can act as a user or workload without being it, by one step: by setting its credentials or running code as it. The reach says how
    /// whoever does that may have come to be able to.
    /// </summary>
    /// <param name="principal">Object id.</param>
    public AccessHolders WhoCanActAs(string principal, Reach reach = Reach.Active) =>
        Answer(new TakeOverSearch(estate, reach).WhoCanActAs(principal), TextOf(reach, search => search.TextOfAccount(principal)));

    private AccessHolders Answer(AccessHolders holders, HolderText text) => holders with { Text = text, Snapshot = snapshot };

    private HolderText TextOf(Reach reach, Func<TakeOverSearch, HolderText> question) => (id, holders, demand, answer) => question(new(estate, reach))(id, holders, demand, answer);

    private static AccessHolder? Find(ImmutableArray<AccessHolder> holders, string id) =>
        holders.FirstOrDefault(holder => string.Equals(holder.Id, id, StringComparison.OrdinalIgnoreCase));
}
