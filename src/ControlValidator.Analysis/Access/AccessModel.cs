using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>
/// Who can do what in Azure: role assignments with their scopes, conditions and groups, deny assignments, and what can be activated. What it
/// covers and assumes is in <c>docs/semantics/access.md</c>.
/// </summary>
public sealed class AccessModel
{
    private const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

    private readonly Estate estate;

    internal AccessModel(Snapshot snapshot) => estate = new(snapshot);

    /// <summary>Who can do an operation at a scope.</summary>
    /// <param name="action">Such as <c>Microsoft.Authorization/roleAssignments/write</c>.</param>
    /// <param name="scope">Id of a resource, resource group, subscription or management group; <c>/</c> for root.</param>
    /// <param name="onData">Whether it is an operation on the data within a resource.</param>
    public AccessHolders WhoCan(string action, string scope, Reach reach = Reach.Active, bool onData = false)
    {
        if (action.Contains('*', StringComparison.Ordinal))
            throw new ArgumentException("Ask about one operation: a pattern stands for several.", nameof(action));
        var holders = new HolderSearch(estate, new(action, onData), new(scope), reach is not Reach.Active).Find();
        return reach is Reach.TakeOver ? new TakeOverSearch(estate, holders).Find() : holders;
    }

    /// <summary>Whether somebody can do an operation at a scope: passes where he can.</summary>
    /// <param name="principal">Object id of a user or workload.</param>
    public AccessProof Can(string principal, string action, string scope, Reach reach = Reach.Active, bool onData = false)
    {
        var holders = WhoCan(action, scope, reach, onData);
        Note(Find(holders.Sure, principal) ?? Find(holders.Perhaps, principal));
        if (Find(holders.Sure, principal) is { } sure)
            return new(Outcome.Pass, sure.Chains[0].Sentence, sure, [], holders.Assumptions);
        if (Find(holders.Perhaps, principal) is { } perhaps)
            return Open(perhaps.Chains[0].Sentence + ", if a condition allows it", perhaps, holders.Missing);
        return holders.Missing.IsEmpty
            ? new(Outcome.Fail, $"nothing lets `{estate.Name(principal)}` do `{action}` at `{scope}`", null, [], [])
            : Open(holders.Missing[0], null, holders.Missing);
    }

    /// <summary>Whether nobody can do an operation at a scope but those who are listed.</summary>
    /// <param name="allowed">Object ids, names or user principal names; of groups too, for all who have it through them.</param>
    public AccessProof ProveOnly(IEnumerable<string> allowed, string action, string scope, Reach reach = Reach.Active, bool onData = false) =>
        Only(allowed, WhoCan(action, scope, reach, onData), $"do `{action}` at `{scope}`");

    /// <summary>Whether a judgement holds for each who can do an operation at a scope, such as that he is no guest.</summary>
    public AccessProof ProveAll(Func<AccessHolder, Verdict> judge, string action, string scope, Reach reach = Reach.Active, bool onData = false)
    {
        var holders = WhoCan(action, scope, reach, onData);
        AccessProof? open = null;
        foreach (var (holder, isSure) in holders.Sure.Select(one => (one, true)).Concat(holders.Perhaps.Select(one => (one, false))))
        {
            Note(holder);
            var verdict = judge(holder).Outcome;
            if (verdict is Outcome.Fail && isSure)
                return new(Outcome.Fail, $"{holder.Chains[0].Sentence}, and so can do `{action}` at `{scope}`", holder, [], holders.Assumptions);
            if (verdict is not (Outcome.Pass or Outcome.NotApplicable))
                open ??= Open($"{holder.Chains[0].Sentence}{(isSure ? ", and of him it is not known" : $", which may let him do `{action}`")}", holder, holders.Missing);
        }
        return open ?? (holders.Missing.IsEmpty
            ? new(Outcome.Pass, $"it holds for all {holders.Sure.Length + holders.Perhaps.Length} who can do `{action}` at `{scope}`", null, [], [])
            : Open(holders.Missing[0], null, holders.Missing));
    }

    private AccessProof Only(IEnumerable<string> allowed, AccessHolders holders, string what)
    {
        var listed = allowed.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var holder in holders.Sure.Concat(holders.Perhaps))
            Note(holder);
        if (holders.Sure.FirstOrDefault(holder => !IsListed(holder)) is { } other)
            return new(Outcome.Fail, $"{other.Chains[0].Sentence}, and so can {what}", other, [], holders.Assumptions);
        if (holders.Perhaps.FirstOrDefault(holder => !IsListed(holder)) is { } possible)
            return Open($"{possible.Chains[0].Sentence}, which may let him {what}", possible, holders.Missing);
        return holders.Missing.IsEmpty
            ? new(Outcome.Pass, $"only those who are listed can {what}: {holders.Sure.Length + holders.Perhaps.Length} of them", null, [], [])
            : Open(holders.Missing[0], null, holders.Missing);

        bool IsListed(AccessHolder holder) => listed.Contains(holder.Id) || listed.Contains(holder.Name)
            || holder.Chains.Any(chain => chain.Groups.Any(group => listed.Contains(group) || listed.Contains(estate.Name(group))));
    }

    /// <summary>
    /// Who can make himself User Access Administrator of everything, at root: global administrators, and nobody else. Source:
    /// "elevate-access-global-admin". What somebody took up before stays as an assignment at <c>/</c>, which <see cref="WhoCan"/> sees.
    /// </summary>
    public AccessHolders WhoCanElevate(Reach reach = Reach.Active) => WhoHolds(GlobalAdministrator, "Global Administrator", reach);

    /// <summary>Who holds a directory role over the whole tenant.</summary>
    /// <param name="role">Template id of a built-in role, or id of another.</param>
    /// <param name="name">The role's name, for sentences.</param>
    public AccessHolders WhoHolds(string role, string name, Reach reach = Reach.Active) =>
        new RoleHolderSearch(estate, role, name, reach is not Reach.Active).Find();

    /// <summary>Whether nobody can elevate his access to root but those who are listed.</summary>
    public AccessProof ProveOnlyElevate(IEnumerable<string> allowed, Reach reach = Reach.Active) =>
        Only(allowed, WhoCanElevate(reach), "elevate his access to root");

    private static void Note(AccessHolder? holder)
    {
        foreach (var chain in holder?.Chains ?? [])
            chain.Note();
    }

    private static AccessHolder? Find(ImmutableArray<AccessHolder> holders, string id) =>
        holders.FirstOrDefault(holder => string.Equals(holder.Id, id, StringComparison.OrdinalIgnoreCase));

    private static AccessProof Open(string why, AccessHolder? example, ImmutableArray<string> missing) =>
        new(Outcome.Unknown, $"it cannot be decided: {why}", example, missing, []);
}
