using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>Finds the addresses of an application security group's members.</summary>
internal static class MemberReader
{
    public static Dictionary<string, Bounds<UInt128>> Read(Snapshot snapshot)
    {
        var members = new Dictionary<string, Bounds<UInt128>>(StringComparer.OrdinalIgnoreCase);
        foreach (var nic in snapshot.All(NetworkTypes.Interface).Known)
        {
            foreach (var configuration in nic.Root.Section("properties"u8).Property("ipConfigurations"u8).Each)
            {
                var properties = configuration.Section("properties"u8);
                foreach (var group in properties.Property("applicationSecurityGroups"u8).Each)
                {
                    if (group.Property("id"u8).Word is { } id)
                        members[id] = members.GetValueOrDefault(id, Bounds<UInt128>.Nothing).Union(Address(properties, nic));
                }
            }
        }
        return members;
    }

    /// <summary>What is known of a group's members: all of them only where all interfaces are in the export.</summary>
    public static Bounds<UInt128> Of(Dictionary<string, Bounds<UInt128>> members, string id, bool isComplete)
    {
        var known = members.GetValueOrDefault(id, Bounds<UInt128>.Nothing);
        var name = id[(id.LastIndexOf('/') + 1)..];
        return isComplete ? known : new(known.Surely, AddressSpace.All, $"who is a member of `{name}` is not completely in the export");
    }

    private static Bounds<UInt128> Address(Node properties, Resource nic) =>
        properties.Property("privateIPAddress"u8).Word is { } text && AddressSpace.TryParse(text, out var range)
            ? Bounds<UInt128>.Exactly(IntervalSet<UInt128>.Of(range.First, range.Last))
            : Bounds<UInt128>.Unknown($"the private address of `{nic.Name}` is not in the export");
}
