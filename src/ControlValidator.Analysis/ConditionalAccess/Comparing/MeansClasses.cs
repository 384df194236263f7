using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// By what means somebody signs in: client, flow and device together. What a policy demands, and whether it is met, depends on these; so a class
/// holds the policies that apply to such means and are not met by them.
/// </summary>
internal sealed class MeansClasses
{
    private static readonly SignInAttacker[] Attackers = [SignInAttacker.Password, SignInAttacker.RegisteredDevice, SignInAttacker.CompliantDevice];

    private readonly BothTenants tenants;
    private readonly ImmutableArray<(SignInFacts Facts, DeviceGroup Group)> devices;

    private MeansClasses(BothTenants tenants, ImmutableArray<(SignInFacts Facts, DeviceGroup Group)> devices)
    {
        this.tenants = tenants;
        this.devices = devices;
    }

    /// <summary>Null where there are more devices to tell apart than can be looked at.</summary>
    internal static MeansClasses? Of(BothTenants tenants)
    {
        var found = ImmutableArray.CreateBuilder<(SignInFacts Facts, DeviceGroup Group)>();
        foreach (var attacker in Attackers)
        {
            if (new DeviceClasses(tenants.Policies).Of(attacker) is not { } groups)
                return null;
            found.AddRange(groups.Select(group => (Facts(attacker, group), group)));
        }
        return new(tenants, found.ToImmutable());
    }

    /// <summary>All means that there are.</summary>
    internal ImmutableArray<Means> Every =>
    [
        .. from client in Enum.GetValues<SignInClient>()
           from device in devices
           from flow in FlowsOf(client)
           from one in device.Group.Devices.Classes
           select new Means(client, flow, Name(device.Group, one)),
    ];

    internal (Dimension Dimension, ImmutableArray<ImmutableArray<Means>> Means) For(IEnumerable<SignInClient> clients, Truth strengthBefore, Truth strengthAfter)
    {
        var classes = new Dictionary<(Bits, Bits), (List<Means> Means, int Order, SignIn Example)>();
        foreach (var client in clients)
        {
            foreach (var (facts, group) in devices)
            {
                var denied = Denied(facts, client, strengthBefore, strengthAfter);
                foreach (var flow in FlowsOf(client))
                {
                    foreach (var device in group.Devices.Classes)
                        Add(new(client, flow, Name(group, device)), device.Apply(new("", SignInTarget.AnyOther) { Client = client, Flows = flow, Facts = facts }), Truths(denied, client, flow, device));
                }
            }
        }
        var ordered = classes.OrderBy(static c => c.Value.Order).ToList();
        return (
            new("means", [.. ordered.Select(static c => new SignInClass([], c.Key.Item1, c.Key.Item2, Truth.Yes, s => s with
            {
                Client = c.Value.Example.Client,
                Flows = c.Value.Example.Flows,
                Device = c.Value.Example.Device,
                Facts = c.Value.Example.Facts,
            }))]),
            [.. ordered.Select(static c => c.Value.Means.ToImmutableArray())]);

        void Add(Means means, SignIn example, Truth[] truths)
        {
            var key = (Bits.Where(truths.Length, i => truths[i] is Truth.Yes), Bits.Where(truths.Length, i => truths[i] is not Truth.No));
            if (classes.TryGetValue(key, out var found))
                found.Means.Add(means);
            else
                classes.Add(key, ([means], classes.Count, example));
        }
    }

    private Truth[] Denied(SignInFacts facts, SignInClient client, Truth strengthBefore, Truth strengthAfter)
    {
        var truths = new Truth[tenants.Policies.Length];
        for (var i = 0; i < truths.Length; i++)
        {
            var policy = tenants.Policies[i];
            var met = policy.SatisfiedBy(facts, client, tenants.IsOfAfter(i) ? strengthAfter : strengthBefore);
            truths[i] = TruthLogic.And(TruthLogic.Not(met), TruthLogic.And(policy.Enforces, policy.Ceiling));
        }
        truths[tenants.AbsentBefore] = truths[tenants.AbsentAfter] = Truth.Yes;
        truths[tenants.MissingBefore] = tenants.UnseenBefore is null ? Truth.No : Truth.Unknown;
        truths[tenants.MissingAfter] = tenants.UnseenAfter is null ? Truth.No : Truth.Unknown;
        return truths;
    }

    private Truth[] Truths(Truth[] denied, SignInClient client, SignInFlows flow, SignInClass device)
    {
        var truths = (Truth[])denied.Clone();
        for (var i = 0; i < tenants.AbsentBefore; i++)
        {
            var on = device.Surely[i] ? Truth.Yes : device.Perhaps[i] ? Truth.Unknown : Truth.No;
            truths[i] = TruthLogic.All([truths[i], on, tenants.Policies[i].Takes(client), tenants.Policies[i].Takes(flow)]);
        }
        return truths;
    }

    // Legacy protocols know no handing over.
    private static SignInFlows[] FlowsOf(SignInClient client) => Wording.IsLegacy(client) ? [SignInFlows.None] : Enum.GetValues<SignInFlows>();

    private static SignInFacts Facts(SignInAttacker attacker, DeviceGroup group) => attacker.Facts with
    {
        Compliant = attacker.Facts.Compliant ?? group.Compliant,
        HybridJoined = attacker.Facts.HybridJoined ?? group.HybridJoined,
    };

    private static string Name(DeviceGroup group, SignInClass device) =>
        group.Devices.Classes.Length > 1 ? device.Labels.Length > 1 ? $"{device.Labels[0]} and those like it" : device.Labels[0]
        : group.Compliant is Truth.Yes ? group.HybridJoined is Truth.Yes ? "a compliant domain-joined device" : "a compliant device"
        : group.HybridJoined is Truth.Yes ? "a domain-joined device"
        : device.Labels is ["an unregistered device"] ? "an unregistered device" : "a registered device that is not compliant";
}

/// <summary>By what means somebody signs in.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Means(SignInClient Client, SignInFlows Flow, string Device);
