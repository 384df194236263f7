using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Analysis;
using ControlValidator.Analysis.Checking;
using ControlValidator.Analysis.Graph;
using ControlValidator.Analysis.Network;
using ControlValidator.Model;

namespace ControlValidator.Cli.Proofs;

/// <summary>A property that every estate can be asked about.</summary>
/// <param name="Id">Stable, such as <c>mfa-for-everyone</c>.</param>
/// <param name="Prove">Decides it; what rests on several proofs has a text of each.</param>
internal sealed record Provable(string Id, Func<IEnumerable<ProofScript>> Prove)
{
    /// <summary>Secure shell, remote desktop, and remote management of Windows.</summary>
    private static readonly int[] ManagementPorts = [22, 3389, 5985, 5986];

    /// <summary>All of a snapshot, in an order that stays.</summary>
    /// <param name="controls">Checks whose proofs are among them.</param>
    internal static ImmutableArray<Provable> Of(Snapshot snapshot, ImmutableArray<Check> controls)
    {
        // the graph is built by itself, so that what its guards rest on is not taken for a part of whatever asks first
        var guards = new Lazy<List<Func<string, ProofScript>>>(() => ProofLog.Of(() => snapshot.Graph).Proofs);
        var afterGraph = Paths(snapshot).Concat(controls.SelectMany(control => ControlProofs.Of(control, snapshot)))
            .Select(one => one with { Prove = () => After(guards, one) });
        return
        [
            .. SignIns(snapshot.ConditionalAccess), .. Packets(snapshot),
            new("guards-of-steps", () => guards.Value.Select(static (proof, i) => proof(Numbered("guards-of-steps", i + 1)))), .. afterGraph,
        ];
    }

    private static IEnumerable<ProofScript> After(Lazy<List<Func<string, ProofScript>>> built, Provable asked)
    {
        _ = built.Value;
        return asked.Prove();
    }

    /// <summary>The first has no number.</summary>
    internal static string Numbered(string id, int count) => count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{count}");

    private static IEnumerable<Provable> SignIns(ConditionalAccessModel model)
    {
        var fromAnywhere = SignInProperties.MfaForEveryone(SignInAttacker.TrustedPlace);
        SignInProperty[] properties =
        [
            SignInProperties.MfaForEveryone(),
            SignInProperties.MfaForEveryone().ForGuests(),
            fromAnywhere with { Id = "mfa-for-everyone-from-anywhere" },
            SignInProperties.NoLegacyAuthentication(),
            SignInProperties.PhishingResistantFor(),
            SignInProperties.NoTokenByDeviceCode(),
            SignInProperties.RegistrationProtected(),
            SignInProperties.DeviceRegistrationProtected(),
            .. model.Contexts.Select(context => SignInProperties.ContextProtected(context)),
        ];
        return properties.Select(property => new Provable(property.Id, () => [model.Script(property)]));
    }

    /// <summary>Of each network interface, that filters let nobody on the internet get to the ports of management.</summary>
    private static IEnumerable<Provable> Packets(Snapshot snapshot)
    {
        var traffic = Traffic.FromInternet.Tcp(ManagementPorts).Udp(ManagementPorts);
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var nic in snapshot.All(NetworkTypes.Interface).Known.OrderBy(static nic => nic.Id, StringComparer.OrdinalIgnoreCase))
        {
            var count = names[nic.Name] = names.GetValueOrDefault(nic.Name) + 1;
            var id = Numbered($"no-management-from-internet-{nic.Name}", count);
            yield return new(id, () => [snapshot.Network.Script(id, traffic, nic)]);
        }
    }

    /// <summary>From each place where strangers come in, that no way leads to what is most critical.</summary>
    private static IEnumerable<Provable> Paths(Snapshot snapshot) => Enum.GetValues<EntryClass>().Select(entry =>
    {
        var from = entry switch
        {
            EntryClass.Internet => "internet",
            EntryClass.Guest => "guest",
            EntryClass.MultiTenantApplication => "application",
            EntryClass.PublicAddress => "address",
        };
        var id = $"no-path-from-{from}-to-very-high";
        return new Provable(id, () => [snapshot.Graph.Script(id, new() { From = [entry] })]);
    });
}
