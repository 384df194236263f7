using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Analysis.Network;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Conforming;

/// <summary>Holds the effective security rules that Azure shows for network interfaces against the model of a snapshot, filter by filter.</summary>
public static class FilterConformance
{
    /// <summary>
    /// Answers of <c>az network nic list-effective-nsg</c> or <c>Get-AzEffectiveNetworkSecurityGroup</c>: one, or a list of objects with
    /// <c>networkInterface</c>, an id or a name, and <c>value</c>, the answer.
    /// </summary>
    public static Conformance OfEffectiveRules(Snapshot snapshot, JsonElement document)
    {
        var results = ImmutableArray.CreateBuilder<Replayed>();
        var unreadable = ImmutableArray.CreateBuilder<(string, string)>();
        var records = Records(document).ToList();
        foreach (var (pointer, record) in records)
        {
            if (EffectiveRules.Read(record, out var problem) is not { } rules || Find(snapshot, rules, out problem) is not { } nic)
                unreadable.Add((pointer, problem!));
            else
                results.AddRange(new FilterReplay(snapshot.Network, pointer, nic, rules).Results());
        }
        return new(records.Count, results.ToImmutable(), unreadable.ToImmutable(), 0);
    }

    /// <summary>A list of groups is the answer for one interface; a list of anything else is one of answers.</summary>
    private static IEnumerable<(string Pointer, JsonElement Record)> Records(JsonElement document) => document.ValueKind switch
    {
        JsonValueKind.Object => [("", document)],
        JsonValueKind.Array when document.GetArrayLength() > 0 && EffectiveRules.IsGroup(document[0]) => [("", document)],
        JsonValueKind.Array => document.EnumerateArray().Select(static (record, i) => ($"/{i}", record)),
        _ => [],
    };

    /// <summary>The interface that a record is about: the one that it names, or the only one in its subnet.</summary>
    private static Resource? Find(Snapshot snapshot, EffectiveRules record, out string? problem)
    {
        var all = snapshot.All(NetworkTypes.Interface).Known.DistinctBy(static nic => nic.Id, StringComparer.OrdinalIgnoreCase);
        var found = record.Interface is { } name
            ? all.Where(nic => Is(nic.Id, name) || Is(nic.Name, name)).ToList()
            : [.. all.Where(nic => snapshot.Network.Endpoints.Read(nic, out _).Any(here => Is(SubnetOf(here), record.Subnet)))];
        problem = found.Count == 1 ? null
            : record.Interface is { } missing ? found.Count == 0 ? $"the interface `{missing}` is not in the snapshot" : $"the snapshot has several interfaces `{missing}`: name one by its id"
            : "it does not say which interface it is about: put the answer as `value` into an object with `networkInterface`";
        if (problem is null)
            snapshot.Network.Endpoints.Read(found[0], out problem);
        return problem is null ? found[0] : null;
    }

    private static string? SubnetOf(Endpoint here) => here.Configuration.Section("properties"u8).Property("subnet"u8).Property("id"u8).Word;

    private static bool Is(string? one, string? other) => one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
