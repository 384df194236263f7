using System.Collections.Immutable;

namespace ControlValidator.Testing;

/// <summary>A small snapshot. Each call gives a new one.</summary>
public sealed record SnapshotBuilder
{
    private SnapshotBuilder()
    {
    }

    internal ImmutableArray<string> Complete { get; private init; } = [];

    internal ImmutableArray<string> NotRead { get; private init; } = [];

    internal DateTimeOffset? Instant { get; private init; }

    private ImmutableArray<ResourceBuilder> Resources { get; init; } = [];

    /// <summary>With another resource.</summary>
    public SnapshotBuilder And(ResourceBuilder resource) => this with { Resources = Resources.Add(resource) };

    /// <summary>These collections were exported completely, though perhaps empty.</summary>
    public SnapshotBuilder Exported(params ReadOnlySpan<string> types) => this with { Complete = Complete.AddRange(types) };

    /// <summary>These collections could not be read by the exporter.</summary>
    public SnapshotBuilder Unread(params ReadOnlySpan<string> types) => this with { NotRead = NotRead.AddRange(types) };

    /// <summary>The verdict is given for this instant, where the check looks at ages.</summary>
    public SnapshotBuilder AsOf(DateTimeOffset instant) => this with { Instant = instant };

    internal static SnapshotBuilder New(ReadOnlySpan<ResourceBuilder> resources) => new() { Resources = [.. resources] };

    internal string ToJson() => $"[{string.Join(',', Resources)}]";
}
