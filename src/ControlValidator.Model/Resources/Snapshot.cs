namespace ControlValidator.Model;

/// <summary>The exported configuration of an estate at one instant.</summary>
public abstract class Snapshot
{
    /// <summary>What was read: documents, collections, counts, errors.</summary>
    public abstract Manifest Manifest { get; }

    /// <summary>The instant for which verdicts are given; never the clock's. Null where neither the snapshot nor the caller says one.</summary>
    public abstract DateTimeOffset? AsOf { get; }

    /// <summary>Everything in the snapshot, in document order.</summary>
    public abstract IEnumerable<Resource> Resources { get; }

    /// <summary>All resources of a type.</summary>
    public abstract ResourceSet<Resource> All(string type);

    /// <summary>The resources of a type that are parts of another: nested in it, or with an id below its id.</summary>
    public abstract ResourceSet<Resource> ChildrenOf(Resource parent, string type);

    /// <summary>The resource with an id, ignoring case; null where the snapshot has none.</summary>
    public abstract Resource? Find(string id);

    /// <summary>The same snapshot, noting what is read of it.</summary>
    public abstract Snapshot RecordingTo(Recorder recorder);

    /// <summary>
    /// The snapshot that models are made of, which all who only list what decided have in common. Whoever watches how each place is read has one of his own.
    /// </summary>
    protected internal virtual Snapshot Shared => this;

    /// <summary>All resources that a view reads.</summary>
    public ResourceSet<T> All<T>()
        where T : class, IResourceView<T> => All(T.ResourceType).Through(T.Over);

    /// <summary>The parts of a resource that a view reads.</summary>
    public ResourceSet<T> ChildrenOf<T>(Resource parent)
        where T : class, IResourceView<T> => ChildrenOf(parent, T.ResourceType).Through(T.Over);
}
