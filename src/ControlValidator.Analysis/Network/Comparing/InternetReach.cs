using ControlValidator.Analysis.Comparing;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>Interfaces that packets from the internet come to in one snapshot and not in the other.</summary>
internal static class InternetReach
{
    public static IEnumerable<Change> Changes(Snapshot before, Snapshot after)
    {
        var (old, now) = (Read(before), Read(after));
        foreach (var id in now.Keys.Union(old.Keys, StringComparer.OrdinalIgnoreCase))
        {
            var was = old.GetValueOrDefault(id) ?? Nothing(before, id);
            var isNow = now.GetValueOrDefault(id) ?? Nothing(after, id);
            foreach (var kind in ChangeKinds.Of(State(was), State(isNow), string.Equals(was.Proof.Sentence, isNow.Proof.Sentence, StringComparison.Ordinal)))
            {
                yield return new(
                    kind,
                    [ChangeRespect.Of("packets", "packets from the internet"), ChangeRespect.Named("at", [kind.IsOpening() ? isNow.Name : was.Name], "interfaces")],
                    $"before: {was.Proof.Sentence}; after: {isNow.Proof.Sentence}", [id]);
            }
        }
    }

    private static Truth State(Reached reached) => reached.Proof.Outcome switch
    {
        Outcome.Pass or Outcome.NotApplicable => Truth.No,
        Outcome.Fail => Truth.Yes,
        Outcome.Unknown or Outcome.Error => Truth.Unknown,
    };

    private static Dictionary<string, Reached> Read(Snapshot snapshot)
    {
        var traffic = Traffic.FromInternet.Tcp().Udp().Icmp();
        return snapshot.All(NetworkTypes.Interface).Known.DistinctBy(static nic => nic.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static nic => nic.Id, nic => new Reached(nic.Name, snapshot.Network.ProveUnreachable(traffic, nic)), StringComparer.OrdinalIgnoreCase);
    }

    private static Reached Nothing(Snapshot snapshot, string id) => snapshot.All(NetworkTypes.Interface).Completeness is Completeness.Complete
        ? new(id, new(Outcome.Pass, "there is no such interface", null, [], []))
        : new(id, new(Outcome.Unknown, "the export does not have the interface, and may lack it", null, [], []));

    private sealed record Reached(string Name, PacketProof Proof);
}
