using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>A snapshot in which one resource is another, or is gone. All else is read from the snapshot below.</summary>
internal sealed class AlteredSnapshot : Snapshot
{
    private readonly Snapshot below;
    private readonly Origin target;
    private readonly Resource? substitute;
    private readonly Recorder? recorder;
    private AlteredSnapshot? unrecorded;

    private AlteredSnapshot(Snapshot below, Origin target, Resource? substitute, Recorder? recorder) =>
        (this.below, this.target, this.substitute, this.recorder) = (below, target, substitute, recorder);

    /// <param name="below">May be altered already, in the same resource too.</param>
    /// <param name="change">Makes what stands in the resource's place; null where nothing does.</param>
    internal static AlteredSnapshot Of(Snapshot below, Resource resource, Func<Resource, Resource?> change)
    {
        var current = below is AlteredSnapshot altered ? altered.Current(resource) : resource;
        return new(below, resource.Origin, current is null ? null : change(current), recorder: null);
    }

    public override Manifest Manifest => below.Manifest;

    public override DateTimeOffset? AsOf => below.AsOf;

    public override IEnumerable<Resource> Resources => Altered(below.Resources);

    public override ResourceSet<Resource> All(string type) => Altered(below.All(type), type);

    public override ResourceSet<Resource> ChildrenOf(Resource parent, string type) => Altered(below.ChildrenOf(parent, type), type);

    public override Resource? Find(string id) => below.Find(id) is { } found ? Altered([found]).FirstOrDefault() : null;

    public override Snapshot RecordingTo(Recorder other) => new AlteredSnapshot(below.RecordingTo(other), target, substitute, other) { unrecorded = unrecorded ?? this };

    protected internal override Snapshot Shared => recorder?.Watcher is null && unrecorded is not null ? unrecorded : this;

    private Resource? Current(Resource resource) =>
        resource.Origin == target ? substitute
        : below is AlteredSnapshot altered ? altered.Current(resource)
        : resource;

    private ResourceSet<Resource> Altered(ResourceSet<Resource> set, string type) => ResourceSet.Of(Altered(set.Known), set.Completeness, type, recorder);

    private IEnumerable<Resource> Altered(IEnumerable<Resource> resources)
    {
        foreach (var resource in resources)
        {
            if (resource.Origin != target)
                yield return resource;
            else if (substitute is not null)
                yield return recorder is null ? substitute : substitute.RecordingTo(recorder);
        }
    }
}
