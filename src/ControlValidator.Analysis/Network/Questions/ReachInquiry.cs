using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>Whether packets that the filters may let through have a way to get to them.</summary>
internal sealed class ReachInquiry(Endpoint here, Inquiry filters, List<PublicPath> paths)
{
    public Inquiry Filters => filters;

    public List<PublicPath> Paths => paths;

    private const string OnlyThese = "nothing but public addresses and load balancers leads there, since firewalls and gateways are not followed";

    public PacketProof Answer(ImmutableArray<string> assumptions)
    {
        var filtered = filters.Answer(assumptions);
        if (filtered.Outcome is Outcome.Pass or Outcome.NotApplicable)
            return filtered;
        var packets = filters.Packets();
        ImmutableArray<PacketProof> answers = [.. paths.Select(path => Along(path, path.Carries(packets), assumptions)).OfType<PacketProof>()];
        return answers.IsEmpty
            ? new(Outcome.Pass, $"no public address or load balancer leads to {here.Name} on these ports, assuming that {OnlyThese}", null, [], assumptions.Add(OnlyThese)) { Escape = Escape.None }
            : NetworkModel.Worst(answers) with { Escape = answers.Max(static answer => answer.Escape) };
    }

    private PacketProof? Along(PublicPath path, List<Region> packets, ImmutableArray<string> assumptions)
    {
        if (packets.Count == 0)
            return null;
        var proof = filters.Answer(packets, assumptions);
        if (proof.Outcome is not (Outcome.Fail or Outcome.Unknown))
            return proof;
        if (path.Unknown is not null)
            return Open(proof, path.Unknown);
        if (here.HasGroup || path.Needs is PathNeeds.Nothing)
            return proof with { Sentence = $"through {path.Via}, {proof.Sentence}" };
        if (path.Needs is PathNeeds.Unknown)
            return Open(proof, $"the SKU of {path.Via} is not in the export: a basic one is open without a network security group");
        return here.Admin.IsThere
            ? Open(proof, $"whether admin rules open {path.Via}, which is closed without a network security group, is not documented")
            : new(Outcome.Pass, $"{path.Via} is closed, since no network security group allows anything", null, [], assumptions) { Escape = Escape.None };
    }

    // what surely passes the filters only perhaps has a way
    private static PacketProof Open(PacketProof proof, string missing) =>
        new(Outcome.Unknown, $"it cannot be decided: {missing}", proof.Counterexample, [missing], [])
        {
            Escape = proof.Escape is Escape.Surely ? Escape.Perhaps : proof.Escape,
        };
}
