using System.Collections.Frozen;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// What service tags stand for: from the list that the platform publishes, where the snapshot has one (<c>az network list-service-tags</c>),
/// otherwise nothing is known of them.
/// </summary>
internal sealed class EstateTags
{
    private const string ResourceType = "Microsoft.Network/serviceTags";

    /// <summary>All data centers of the cloud. Every customer of it is inside.</summary>
    private const string Cloud = "AzureCloud";

    /// <summary>Some of what the tag has held in all published lists; enough to know that it holds public addresses of other customers.</summary>
    private static readonly IntervalSet<UInt128> SomeOfCloud = AddressSpace.Of("13.64.0.0/16", "13.82.0.0/16", "40.71.0.0/16", "52.224.0.0/16");

    private readonly FrozenDictionary<string, IntervalSet<UInt128>>? published;

    private EstateTags(FrozenDictionary<string, IntervalSet<UInt128>>? published) => this.published = published;

    public static EstateTags None { get; } = new(null);

    public static EstateTags In(Snapshot snapshot)
    {
        var tags = new Dictionary<string, IntervalSet<UInt128>>(StringComparer.OrdinalIgnoreCase);
        foreach (var list in snapshot.All(ResourceType).Known)
        {
            foreach (var tag in list.Root.Property("values"u8).Each)
            {
                if (tag.Property("name"u8).Word is { } name && Prefixes(tag.Property("properties"u8).Property("addressPrefixes"u8)) is { } addresses)
                    tags[name] = addresses;
            }
        }
        return tags.Count == 0 ? None : new(tags.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    public Bounds<UInt128> Resolve(string name)
    {
        if (string.Equals(name, TagNames.LoadBalancer, StringComparison.OrdinalIgnoreCase))
            return Bounds<UInt128>.Exactly(AddressSpace.Host);
        if (published is not null)
        {
            return published.TryGetValue(name, out var addresses)
                ? Bounds<UInt128>.Exactly(addresses)
                : Bounds<UInt128>.Unknown($"`{name}` is not in the exported list of service tags");
        }
        var open = $"what the service tag `{name}` stands for is not in the export (`az network list-service-tags` gives it)";
        return string.Equals(name, Cloud, StringComparison.OrdinalIgnoreCase)
            ? new(SomeOfCloud, AddressSpace.Public, open)
            : Bounds<UInt128>.Unknown(open);
    }

    /// <summary>Null where one of the prefixes cannot be read: a tag of which a part is missing is not known.</summary>
    private static IntervalSet<UInt128>? Prefixes(Node list)
    {
        var ranges = new List<Interval<UInt128>>();
        if (list.Gap is not Gap.None || list.Json.ValueKind is not System.Text.Json.JsonValueKind.Array)
            return null;
        foreach (var item in list.Json.EnumerateArray())
        {
            if (item.ValueKind is not System.Text.Json.JsonValueKind.String || !AddressSpace.TryParse(item.GetString() ?? "", out var range))
                return null;
            ranges.Add(range);
        }
        return IntervalSet<UInt128>.From(ranges);
    }
}
