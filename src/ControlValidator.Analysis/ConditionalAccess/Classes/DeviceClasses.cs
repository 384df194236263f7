using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>The devices that the rules of the policies can tell apart.</summary>
internal sealed class DeviceClasses(ImmutableArray<AccessPolicy> policies)
{
    private const int MostDevices = 20_000;
    private const string Compliance = "isCompliant";
    private const string Trust = "trustType";

    private static readonly bool[] Either = [false, true];

    private static readonly string[] Trusts = ["Workplace", "AzureAD", Device.HybridTrust];

    /// <summary>Devices by what they show of compliance and domain; null where there are more than can be looked at.</summary>
    internal IReadOnlyList<DeviceGroup>? Of(SignInAttacker attacker) => attacker switch
    {
        SignInAttacker.Password or SignInAttacker.TrustedPlace or SignInAttacker.DeviceCodePhish =>
            [new(Truth.No, Truth.No, Dimension([Device.Unregistered]))],
        SignInAttacker.RegisteredDevice => Registered() is { } all
            ? [new(Truth.No, Truth.No, Dimension(all.Where(d => !d.IsCompliant && !d.IsHybridJoined)))]
            : null,
        SignInAttacker.CompliantDevice => Registered() is { } all
            ? [.. all.Where(d => d.IsCompliant || d.IsHybridJoined).GroupBy(d => (d.IsCompliant, d.IsHybridJoined))
                .Select(g => new DeviceGroup(TruthLogic.Of(g.Key.IsCompliant), TruthLogic.Of(g.Key.IsHybridJoined), Dimension(g)))]
            : null,
    };

    private Dimension Dimension(IEnumerable<Device> devices) => ConditionalAccess.Dimension.Of(
        "device", devices, policies.Length, (i, device) => policies[i].Takes(device), Label, static (signIn, device) => signIn with { Device = device });

    /// <summary>Every registered device that differs from others in what some rule asks.</summary>
    private List<Device>? Registered()
    {
        var comparisons = policies.SelectMany(p => p.Devices?.Rule?.Comparisons ?? []).ToLookup(c => c.Attribute, StringComparer.OrdinalIgnoreCase);
        var devices = (from trust in Trusts.Concat(comparisons[Trust].SelectMany(c => c.Values)).Distinct(StringComparer.OrdinalIgnoreCase)
                       from compliant in Either
                       from managed in Either
                       select (Device.Registered with { IsManaged = managed }).With(Trust, trust).WithCompliance(compliant)).ToList();
        foreach (var attribute in comparisons.Where(c => !IsFixed(c.Key)).OrderBy(c => c.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (AttributeValues.Of(attribute.Key, [.. attribute]) is not { } values || (long)devices.Count * values.Count > MostDevices)
                return null;
            devices = [.. devices.SelectMany(_ => values, (device, value) => value.IsEmpty ? device : device.With(attribute.Key, [.. value]))];
        }
        return devices;
    }

    private static bool IsFixed(string attribute) =>
        string.Equals(attribute, Compliance, StringComparison.OrdinalIgnoreCase) || string.Equals(attribute, Trust, StringComparison.OrdinalIgnoreCase);

    private static string Label(Device device) => !device.IsRegistered ? "an unregistered device"
        : $"a registered device with {string.Join(", ", device.Attributes.Select(a => $"{a.Key} {Shown(a.Value)}"))}";

    private static string Shown(ImmutableArray<string> values) => string.Join('+', values).Replace('\u0001', '*');
}

/// <summary>Devices that show the same when a policy asks for compliance or a domain.</summary>
internal sealed record DeviceGroup(Truth Compliant, Truth HybridJoined, Dimension Devices);
