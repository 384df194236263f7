using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>A snapshot that notes which types of resources are asked for.</summary>
internal sealed class WatchedSnapshot(Snapshot below) : Snapshot
{
    private readonly HashSet<string> types = new(StringComparer.OrdinalIgnoreCase);

    internal ImmutableHashSet<string> Types => types.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    public override Manifest Manifest => below.Manifest;

    public override DateTimeOffset? AsOf => below.AsOf;

    public override IEnumerable<Resource> Resources
    {
        get
        {
            foreach (var resource in below.Resources)
            {
                types.Add(resource.Type);
                yield return resource;
            }
        }
    }

    public override ResourceSet<Resource> All(string type)
    {
        types.Add(type);
        return below.All(type);
    }

    public override ResourceSet<Resource> ChildrenOf(Resource parent, string type)
    {
        types.Add(type);
        return below.ChildrenOf(parent, type);
    }

    public override Resource? Find(string id)
    {
        var found = below.Find(id);
        if (found is not null)
            types.Add(found.Type);
        return found;
    }

    public override Snapshot RecordingTo(Recorder recorder) => below.RecordingTo(recorder);
}
