using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Who can do something.</summary>
/// <param name="Sure">Those who can.</param>
/// <param name="Perhaps">Those who may be able to: it depends on a condition, or on what the export lacks.</param>
/// <param name="Missing">Why there may be more of them; empty where there are not.</param>
/// <param name="Assumptions">What the answer rests on beside the export.</param>
public sealed record AccessHolders(
    ImmutableArray<AccessHolder> Sure, ImmutableArray<AccessHolder> Perhaps, ImmutableArray<string> Missing, ImmutableArray<string> Assumptions)
{
    /// <summary>Whether there are none but those who are listed.</summary>
    /// <param name="allowed">Object ids, names or user principal names; of groups too, for all who have it through them.</param>
    /// <param name="what">What they can do, as it completes "and so can …".</param>
    public AccessProof ProveOnly(IEnumerable<string> allowed, string what) => Noted(HolderDemand.Only(allowed, what), what);

    /// <summary>Whether a judgement holds for each, such as that he is no guest.</summary>
    /// <param name="what">What they can do, as it completes "and so can …".</param>
    public AccessProof ProveAll(Func<AccessHolder, Verdict> judge, string what) => Noted(HolderDemand.All(judge, what), what);

    /// <summary>The answer of <see cref="ProveOnly"/>, with a text by which anybody can check it.</summary>
    /// <param name="id">What the question is called.</param>
    public ProofScript ScriptOnly(string id, IEnumerable<string> allowed, string what) => Script(id, HolderDemand.Only(allowed, what), what);

    /// <summary>The answer of <see cref="ProveAll"/>, with a text by which anybody can check it.</summary>
    /// <param name="id">What the question is called.</param>
    public ProofScript ScriptAll(string id, Func<AccessHolder, Verdict> judge, string what) => Script(id, HolderDemand.All(judge, what), what);

    /// <summary>How the question that they answer is written.</summary>
    internal HolderText? Text { get; init; }

    /// <summary>Of which the question was asked.</summary>
    internal Snapshot? Snapshot { get; init; }

    /// <summary>Tells whoever records what decides where the first of somebody's chains is configured, of whom a finding speaks.</summary>
    public void Cite(AccessHolder holder)
    {
        ArgumentNullException.ThrowIfNull(holder);
        Snapshot?.Cite(holder.Chains[0].Proofs());
    }

    private AccessProof Noted(HolderDemand demand, string what)
    {
        ProofLog.Note(id => Script(id, demand, what));
        return Prove(demand, what);
    }

    private AccessProof Prove(HolderDemand demand, string what) => demand.Listed is { } listed ? AccessProver.Only(listed, this, what) : AccessProver.All(demand.Judge, this, what);

    private ProofScript Script(string id, HolderDemand demand, string what) => Text is { } text ? text(id, this, demand, Prove(demand, what))
        : throw new InvalidOperationException("These are the answer to no question of the model.");
}

/// <summary>Somebody who can do something.</summary>
/// <param name="Id">Object id.</param>
/// <param name="Name">User principal name or display name; the id where the export lacks him.</param>
/// <param name="Chains">How he comes by it; each is enough.</param>
public sealed record AccessHolder(string Id, string Name, ImmutableArray<AccessChain> Chains);

/// <summary>One way in which somebody comes by a role.</summary>
/// <param name="Groups">Ids of the groups through which he has it, the one with the role first.</param>
/// <param name="Role">Its name, or its id where the export lacks the definition.</param>
/// <param name="Scope">Where it was given.</param>
/// <param name="Guard">What he must do first, such as activate it; null where nothing.</param>
/// <param name="Sentence">All of it in words.</param>
public sealed record AccessChain(ImmutableArray<string> Groups, string Role, string Scope, string? Guard, string Sentence)
{
    internal ImmutableArray<string> GroupNames { get; init; } = [];

    /// <summary>Ids and names of all groups by which he has it, where there are several ways; looked up when asked for.</summary>
    internal Func<IEnumerable<string>> OtherGroups { get; init; } = static () => [];

    /// <summary>The assignment.</summary>
    internal Resource? Place { get; init; }

    /// <summary>Where its steps are configured, from himself to what he can do; looked up when asked for.</summary>
    internal Func<IEnumerable<Proof>> Proofs { get; init; } = static () => [];

    /// <summary>Tells whoever watches how a check reads what the chain rests on.</summary>
    internal void Note()
    {
        if (Place is null)
            return;
        foreach (var path in new[] { "properties/principalId", "properties/roleDefinitionId", "properties/scope", "ObjectId", "RoleDefinitionId", "Scope", "principalId", "roleDefinitionId" })
        {
            if (Place[path] is { Gap: Gap.None } setting)
                setting.As<string>().TryGet(out _);
        }
    }
}

/// <summary>How far to follow what somebody can come by.</summary>
public enum Reach
{
    /// <summary>What he has now.</summary>
    Active,

    /// <summary>Also what he may activate himself, roles and memberships alike.</summary>
    Activation,

    /// <summary>Also what the identities of resources have on which he can run code.</summary>
    TakeOver,

    /// <summary>
    /// Also what he comes by over others: users whose credentials he can set, applications to which he can give some, groups that he owns or
    /// administers, roles that he can give himself.
    /// </summary>
    Escalation,
}
