const string Networks = "Microsoft.Network/virtualNetworks";

const string Subnets = "Microsoft.Network/virtualNetworks/subnets";

/// <summary>
/// Judges the subnets of a network, or a subnet whose network is not in the snapshot.
/// A subnet that stands beside its network is judged with it.
/// </summary>
Verdict JudgeSubnets(Resource resource, Snapshot snapshot, Func<Node, Verdict> judge) =>
    resource.IsOfType(Networks) ? AllSubnets(resource, snapshot, judge)
    : snapshot.Find(NetworkOf(resource)) is not null ? Verdict.NotApplicable.Because("it is judged with its network")
    : judge(resource.Root);

/// <summary>The id of a subnet's network; a subnet that stands by itself has it in its own.</summary>
string NetworkOf(Resource subnet) => subnet.Parent ?? string.Join('/', subnet.Id.Split('/').SkipLast(2));

/// <summary>A network lists its subnets itself; some exports put them, or some of them, beside it, and leave the list out.</summary>
Verdict AllSubnets(Resource network, Snapshot snapshot, Func<Node, Verdict> judge)
{
    var listed = ListOf(network);
    var beside = snapshot.ChildrenOf(network, Subnets);
    return listed.OrEmpty().All(judge) & (listed.Node.Gap is Gap.Absent
        ? beside.All(subnet => judge(subnet.Root))
        : beside.Known.Aggregate(Verdict.NotApplicable, (verdict, subnet) => verdict & judge(subnet.Root)));
}

Verdict AnySubnet(Resource network, Snapshot snapshot, Func<Node, Verdict> judge)
{
    var listed = ListOf(network);
    var beside = snapshot.ChildrenOf(network, Subnets);
    return listed.OrEmpty().Any(judge) | (listed.Node.Gap is Gap.Absent
        ? beside.Any(subnet => judge(subnet.Root))
        : beside.Known.Aggregate(Verdict.NotApplicable, (verdict, subnet) => verdict | judge(subnet.Root)));
}

/// <summary>Says of a subnet that fails which it is, in place of all that was compared.</summary>
Verdict Explain(Verdict verdict, Node subnet, string shortcoming) =>
    verdict.Outcome is Outcome.Fail && subnet["name"].As<string>().TryGet(out var name)
        ? verdict.Because($"subnet `{name}` {shortcoming}")
        : verdict;

Verdict HasSubnet(Resource network, Snapshot snapshot, string name) => AnySubnet(network, snapshot, subnet => IsNamed(subnet, name));

Items<Node> ListOf(Resource network) => network.Root.Section("properties"u8)["subnets"].Items();

/// <summary>Whether a subnet has one of the names; a name may carry that of its network before it.</summary>
Verdict IsNamed(Node subnet, params string[] names) =>
    subnet["name"].As<string>().Satisfies(
        name => names.Contains(name[(name.LastIndexOf('/') + 1)..], StringComparer.OrdinalIgnoreCase), string.Join(" or ", names));
