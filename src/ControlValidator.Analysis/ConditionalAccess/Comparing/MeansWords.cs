using System.Collections.Immutable;
using ControlValidator.Analysis.Comparing;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Clients, flows and devices in words. Where they can be taken apart, each is a respect of its own.</summary>
/// <param name="classes">The means of each class.</param>
/// <param name="every">All means that there are, of other clients too.</param>
internal sealed class MeansWords(ImmutableArray<ImmutableArray<Means>> classes, ImmutableArray<Means> every)
{
    internal IEnumerable<ChangeRespect> Tell(Bits chosen)
    {
        List<Means> means = [.. chosen.Numbers().SelectMany(c => classes[c])];
        if (means.Count == every.Length)
            yield break;
        var (clients, flows, devices) = (Distinct(means, static m => m.Client), Distinct(means, static m => m.Flow), Distinct(means, static m => m.Device));
        // legacy clients know no flow, so that only flows that there are count
        if (means.Count != every.Count(m => clients.Contains(m.Client) && flows.Contains(m.Flow) && devices.Contains(m.Device)))
        {
            yield return new("means", BoxWords.List([.. Phrases(means)], "means"), [.. means.Select(static m => $"{m.Client} {m.Flow} {m.Device}")]);
            yield break;
        }
        if (clients.Count < Distinct(every, static m => m.Client).Count)
            yield return new("client", $"by {BoxWords.List([.. Clients(clients)], "clients")}", [.. clients.Select(static c => c.ToString())]);
        if (flows.Count < Distinct(every.Where(m => clients.Contains(m.Client)), static m => m.Flow).Count)
            yield return new("flow", BoxWords.List([.. flows.Select(Name)], "flows"), [.. flows.Select(static f => f.ToString())]);
        if (devices.Count < Distinct(every, static m => m.Device).Count)
            yield return new("device", $"on {BoxWords.List(devices, "kinds of device")}", [.. devices]);
    }

    /// <summary>Which clients, for each device.</summary>
    private static IEnumerable<string> Phrases(List<Means> means) =>
        means.GroupBy(static m => m.Device).Select(static device => (Device: device.Key, Clients: string.Join(", ", Clients(Distinct(device, static m => m.Client)))))
            .GroupBy(static pair => pair.Clients, StringComparer.Ordinal)
            .Select(static same => $"{same.Key} on {string.Join(", ", same.Select(static pair => pair.Device))}");

    private static List<T> Distinct<T>(IEnumerable<Means> means, Func<Means, T> part) => [.. means.Select(part).Distinct()];

    private static IEnumerable<string> Clients(List<SignInClient> clients)
    {
        var eas = clients.Contains(SignInClient.ExchangeActiveSync) && clients.Contains(SignInClient.ExchangeActiveSyncSupported);
        var modern = clients.Contains(SignInClient.Browser) && clients.Contains(SignInClient.MobileAppsAndDesktopClients);
        if (modern)
            yield return "browsers and modern clients";
        if (eas && clients.Contains(SignInClient.Other))
            yield return "legacy clients";
        foreach (var client in clients)
        {
            var isTold = client switch
            {
                SignInClient.Browser or SignInClient.MobileAppsAndDesktopClients => modern,
                SignInClient.Other => eas,
                SignInClient.ExchangeActiveSync => eas && clients.Contains(SignInClient.Other),
                SignInClient.ExchangeActiveSyncSupported => eas,
            };
            if (!isTold)
                yield return Name(client, eas);
        }
    }

    private static string Name(SignInClient client, bool isAnyEas) => client switch
    {
        SignInClient.Browser => "browsers",
        SignInClient.MobileAppsAndDesktopClients => "modern apps",
        SignInClient.ExchangeActiveSync => isAnyEas ? "Exchange ActiveSync" : "Exchange ActiveSync on unsupported platforms",
        SignInClient.ExchangeActiveSyncSupported => "Exchange ActiveSync on supported platforms",
        SignInClient.Other => "legacy clients other than Exchange ActiveSync",
    };

    private static string Name(SignInFlows flow) => flow switch
    {
        SignInFlows.None => "without handing over",
        SignInFlows.DeviceCode => "by device code",
        SignInFlows.Transfer => "by authentication transfer",
        SignInFlows.DeviceCodeAndTransfer => "by device code and transfer",
    };
}
