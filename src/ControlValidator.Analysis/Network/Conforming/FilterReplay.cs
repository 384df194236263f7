using ControlValidator.Analysis.Comparing;
using ControlValidator.Analysis.Conforming;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// Holds the filters that Azure enforces at an interface against those of the model, each by itself, so that one filter does not hide what is
/// wrong with another.
/// </summary>
internal sealed class FilterReplay(NetworkModel model, string pointer, Resource nic, EffectiveRules record)
{
    internal IEnumerable<Replayed> Results() => model.Endpoints.Read(nic, out _).SelectMany(Compare).Distinct();

    private IEnumerable<Replayed> Compare(Endpoint here)
    {
        var alone = here with { Admin = Layer.Without(""), Subnet = Layer.Without(""), Interface = Layer.Without("") };
        var (subnet, own) = (Find(filter => filter.Subnet is not null && !filter.IsAdmin), Find(filter => filter.Interface is not null && !filter.IsAdmin));
        foreach (var result in Compare("the subnet", alone with { Subnet = here.Subnet }, alone with { Subnet = subnet ?? Layer.Without("the subnet") }))
            yield return result;
        foreach (var result in Compare("the interface", alone with { Interface = here.Interface }, alone with { Interface = own ?? Layer.Without("the interface") }))
            yield return result;
        // records of older versions have no admin rules, so that their absence says nothing
        if (Find(filter => filter.IsAdmin) is not { } admin)
            yield break;
        foreach (var result in Compare("the network manager", alone with { Admin = here.Admin }, alone with { Admin = admin }))
            yield return result;
    }

    private Layer? Find(Func<EffectiveFilter, bool> isIt) => record.Filters.FirstOrDefault(isIt)?.Rules;

    private IEnumerable<Replayed> Compare(string at, Endpoint ours, Endpoint theirs)
    {
        var difference = new EndpointDifference(Side(ours), Side(theirs), ("by the model", "by Azure"));
        var changes = difference.Find().ToList();
        foreach (var direction in new[] { Direction.Inbound, Direction.Outbound })
        {
            var about = $"{(direction is Direction.Inbound ? "inbound" : "outbound")} at {at}";
            foreach (var change in changes.Where(change => change.Direction == direction))
                yield return new(pointer, nic.Name, about, Judge(change.Kind), $"{Says(change.Kind)} {Shown.Packets(change.Packets, direction)} ({change.Why})");
            if (!changes.Exists(change => change.Direction == direction))
            {
                yield return difference.GaveUp
                    ? new(pointer, nic.Name, about, Agreement.Undecided, "there are more sets of packets than can be looked at")
                    : new(pointer, nic.Name, about, Agreement.Agrees, "both let the same packets through");
            }
        }
    }

    private FilterSide Side(Endpoint endpoint) => new(endpoint, Truth.Yes, model.Tags, model.MembersOf);

    private static Agreement Judge(ChangeKind kind) => kind switch
    {
        ChangeKind.Opened => Agreement.UnsafelyDisagrees,
        ChangeKind.Closed => Agreement.SafelyDisagrees,
        ChangeKind.MayOpen or ChangeKind.MayClose => Agreement.Undecided,
    };

    private static string Says(ChangeKind kind) => kind switch
    {
        ChangeKind.Opened => "Azure lets through what the model drops:",
        ChangeKind.Closed => "the model lets through what Azure drops:",
        ChangeKind.MayOpen => "Azure may let through what the model may drop:",
        ChangeKind.MayClose => "the model may let through what Azure may drop:",
    };
}
