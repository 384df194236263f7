using System.Collections.Concurrent;
using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// What the network filters of a snapshot do with packets: groups of subnets and interfaces, security admin rules and the platform's own
/// rules together. What it covers and assumes is in <c>docs/semantics/network.md</c>.
/// </summary>
public sealed class NetworkModel
{
    private readonly Snapshot snapshot;
    private readonly ConcurrentDictionary<string, Layer> groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly EndpointReader endpoints;
    private readonly Lazy<EstateTags> tags;
    private readonly Lazy<Dictionary<string, Bounds<UInt128>>> members;
    private readonly Lazy<bool> assumesNoManager;

    internal NetworkModel(Snapshot snapshot)
    {
        this.snapshot = snapshot;
        endpoints = new(snapshot, Group);
        tags = new(() => EstateTags.In(snapshot));
        members = new(() => MemberReader.Read(snapshot));
        assumesNoManager = new(() => new AdminReader(snapshot).IsSilent);
    }

    /// <summary>Whether the filters let none of some packets through to a network interface, or from it.</summary>
    /// <param name="traffic">Packets, with the direction and the other end.</param>
    /// <param name="at">The network interface.</param>
    public PacketProof ProveNone(Traffic traffic, Resource at)
    {
        ProofLog.Note(id => Script(id, traffic, at));
        return Ask(traffic, at, out var inquiries) ?? Worst([.. inquiries.Select(one => one.Answer(Assumptions))]);
    }

    /// <summary>The same, with a text by which anybody can check it.</summary>
    /// <param name="id">What the question is called.</param>
    public ProofScript Script(string id, Traffic traffic, Resource at)
    {
        var settled = Ask(traffic, at, out var inquiries);
        var answers = inquiries.Select(one => (one, Proof: one.Answer(Assumptions))).ToList();
        return PacketScript.Of(id, traffic, $"`{at.Name}`", settled ?? Worst([.. answers.Select(one => one.Proof)]), answers);
    }

    /// <summary>The answer where nothing is to be searched; null where the inquiries have it.</summary>
    private PacketProof? Ask(Traffic traffic, Resource at, out ImmutableArray<Inquiry> inquiries)
    {
        inquiries = [];
        var here = endpoints.Read(at, out var missing);
        if (missing is not null)
            return Open([missing]);
        if (here.IsEmpty)
            return new(Outcome.NotApplicable, $"`{at.Name}` has no address", null, [], []);
        ImmutableArray<Endpoint?> there = [null];
        if (traffic.OtherInterface is { } other)
        {
            there = [.. endpoints.Read(other, out missing)];
            if (missing is not null)
                return Open([missing]);
        }
        inquiries = [.. here.SelectMany(one => there.Select(another => new Inquiry(one, another, traffic, tags.Value, Members)))];
        return null;
    }

    /// <summary>
    /// Whether none of some packets from the internet reaches a network interface: the filters drop them, or no way leads to it. Followed are its
    /// public addresses and load balancers; what firewalls and gateways forward is not.
    /// </summary>
    public PacketProof ProveUnreachable(Traffic traffic, Resource at)
    {
        ProofLog.Note(id => ReachScript(id, traffic, at));
        var inquiries = Ways(traffic, at, out var settled);
        return settled ?? Worst([.. inquiries.Select(one => one.Answer(Assumptions))]);
    }

    /// <summary>The same, with a text by which anybody can check it.</summary>
    /// <param name="id">What the question is called.</param>
    public ProofScript ReachScript(string id, Traffic traffic, Resource at)
    {
        var answers = Ways(traffic, at, out var settled).Select(one => (one, Proof: one.Answer(Assumptions))).ToList();
        return PacketScript.OfWays(id, traffic, $"`{at.Name}`", settled ?? Worst([.. answers.Select(static one => one.Proof)]), answers);
    }

    /// <summary>What is to be searched, unless the answer is settled without a search.</summary>
    private ImmutableArray<ReachInquiry> Ways(Traffic traffic, Resource at, out PacketProof? settled)
    {
        if (traffic.Other is not OtherEnd.Internet || traffic.Direction is not Direction.Inbound)
            throw new ArgumentException("Ways are followed from the internet only.", nameof(traffic));
        var here = endpoints.Read(at, out var missing);
        settled = missing is not null ? Open([missing]) : here.IsEmpty ? new(Outcome.NotApplicable, $"`{at.Name}` has no address", null, [], []) : null;
        return settled is not null ? []
            : [.. here.Select(one => new ReachInquiry(one, new(one, null, traffic, tags.Value, Members), new PathReader(snapshot).Read(one.Configuration)))];
    }

    /// <summary>Rules of a network security group that could be removed without any packet noticing; none where its rules are not known.</summary>
    public ImmutableArray<IdleRule> IdleRules(Resource group)
    {
        if (Group(group.Id).Rules is not { } rules)
            return [];
        ProofLog.Note(id => IdleRuleScript(id, group));
        // what the virtual network is differs from place to place: a rule is idle if it is wherever the group may be attached
        var (least, most) = (AddressSpace.Host, AddressSpace.All);
        return new IdleRules(rules, [Alone(least, least), Alone(least, most), Alone(most, least), Alone(most, most)]).Find();
    }

    /// <summary>Which rules of a group are shadowed, with a text by which anybody can check it. Of those that are redundant it says nothing.</summary>
    /// <param name="id">What the question is called.</param>
    public ProofScript IdleRuleScript(string id, Resource group) => new IdleScript(Group(group.Id).Rules ?? new(group.Name, []), Tags, WhereApplied)
        .Of(id, group.Name, [.. IdleRules(group).Where(static rule => rule.Kind is IdleKind.Shadowed).Select(static rule => rule.Name)]);

    /// <summary>
    /// Which packets a network security group lets through that the same group of another snapshot drops, and the other way round. Private
    /// addresses stand for the virtual network.
    /// </summary>
    public PacketDifference ChangesSince(Snapshot before, string group) => RuleSetDifference.Between(
        new NetworkModel(before).Group(group), Group(group), Alone(Universe.Private, Universe.Private));

    internal EndpointReader Endpoints => endpoints;

    internal EstateTags Tags => tags.Value;

    internal Bounds<UInt128> MembersOf(string id) => Members(id);

    internal Layer Group(string id) => groups.GetOrAdd(id, key => GroupReader.Read(snapshot, key));

    private ImmutableArray<string> Assumptions =>
        assumesNoManager.Value ? ["no Virtual Network Manager governs the network, since the export has none"] : [];

    private Bounds<UInt128> Members(string id) =>
        MemberReader.Of(members.Value, id, snapshot.All(NetworkTypes.Interface).Completeness is Completeness.Complete);

    private Scene Alone(IntervalSet<UInt128> asSource, IntervalSet<UInt128> asDestination) => new(
        tags.Value, asSource, asDestination, null, WhereApplied);

    private static Bounds<UInt128> WhereApplied(string id) => Bounds<UInt128>.Unknown($"who is a member of `{id}` depends on where the rule is applied");

    /// <summary>The one that decides for all.</summary>
    internal static PacketProof Worst(ImmutableArray<PacketProof> answers) =>
        answers.FirstOrDefault(answer => answer.Outcome is Outcome.Fail)
        ?? answers.FirstOrDefault(answer => answer.Outcome is Outcome.Unknown)
        ?? answers.FirstOrDefault(answer => answer.Outcome is Outcome.Pass)
        ?? answers[0];

    private static PacketProof Open(ImmutableArray<string> missing) => new(Outcome.Unknown, $"it cannot be decided: {missing[0]}", null, missing, []);
}
