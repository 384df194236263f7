using System.Collections.Concurrent;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>The snapshot over an estate that has been read: an index in memory, and the resources where they stand.</summary>
internal sealed class EstateSnapshot(
    Manifest manifest, DateTimeOffset? asOf, List<Document> documents, TypeTable types, RowLoader loader, IdTable ids, Recorder? recorder) : Snapshot
{
    private ConcurrentDictionary<string, OriginList> byType = new(StringComparer.OrdinalIgnoreCase);
    private ConcurrentDictionary<string, Children> byParent = new(StringComparer.OrdinalIgnoreCase);
    private EstateSnapshot? unrecorded;

    public override Manifest Manifest => manifest;

    public override DateTimeOffset? AsOf => asOf ?? manifest.CollectedAt;

    public override IEnumerable<Resource> Resources => Load(Origins(static number => number != 0));

    public override ResourceSet<Resource> All(string type) =>
        ResourceSet.Of(Load(OriginsOf(type)), CompletenessOf(type), type, recorder);

    public override ResourceSet<Resource> ChildrenOf(Resource parent, string type)
    {
        var nested = Nested(parent);
        if (nested is not null)
            return ResourceSet.Of(nested.Where(r => r.IsOfType(type)).Select(Record), Completeness.Complete, type, recorder);
        var children = byParent.GetOrAdd(type, ParentsOf).Of(parent.Id);
        return ResourceSet.Of(Load(children), CompletenessOf(type), type, recorder);
    }

    public override Resource? Find(string id) => ids.Find(id) is { } found ? Record(found) : null;

    public override Snapshot RecordingTo(Recorder other) =>
        new EstateSnapshot(manifest, asOf, documents, types, loader, ids, other) { byType = byType, byParent = byParent, unrecorded = unrecorded ?? this };

    protected override Snapshot Shared => recorder?.Watcher is null && unrecorded is not null ? unrecorded : this;

    private IEnumerable<Resource> Load(OriginList origins)
    {
        for (var i = 0; i < origins.Count; i++)
            yield return Record(loader.Load(origins[i]));
    }

    private Resource Record(Resource resource) => recorder is null ? resource : resource.RecordingTo(recorder);

    private Completeness CompletenessOf(string type) =>
        manifest.Collections.FirstOrDefault(c => string.Equals(c.Type, type, StringComparison.OrdinalIgnoreCase))?.Completeness
        ?? Completeness.NotExported;

    private OriginList OriginsOf(string type) => byType.GetOrAdd(type, t =>
    {
        var numbers = new bool[types.Count + 1];
        for (var number = 1; number < numbers.Length; number++)
            numbers[number] = string.Equals(types[number].Name, t, StringComparison.OrdinalIgnoreCase);
        return Origins(n => n < numbers.Length && numbers[n]);
    });

    /// <summary>Rows and parts whose type number is wanted, in document order.</summary>
    private OriginList Origins(Func<int, bool> wanted)
    {
        var origins = new OriginList();
        foreach (var document in documents)
        {
            var part = 0;
            for (var row = 0; row < document.Index.Count; row++)
            {
                if (wanted(document.Index[row].Type))
                    origins.Add(new(document.Number, row, 0));
                for (; part < document.Parts.Count && document.Parts[part].Row == row; part++)
                {
                    if (wanted(document.Parts[part].Type))
                        origins.Add(new(document.Number, row, document.Parts[part].Number));
                }
            }
        }
        return origins;
    }

    /// <summary>The resources nested in one; null where its object has no list of them.</summary>
    private List<Resource>? Nested(Resource parent)
    {
        var json = parent.Root.Json;
        if (json.ValueKind is not System.Text.Json.JsonValueKind.Object
            || AzureRow.Read(json).Resources is var resources && !PartWalk.HasItems(resources))
        {
            return null;
        }
        // numbered as in its row, so that its parts can be found again
        if (parent.Origin.Part == 0)
            return [.. PartWalk.Through(parent, resources, types, SourceLimits.Default.PartDepth).Select(s => s.Resource).OfType<Resource>()];
        var row = loader.Load(parent.Origin with { Part = 0 });
        return [.. PartWalk.Through(row, AzureRow.Read(row.Root.Json).Resources, types, SourceLimits.Default.PartDepth)
            .Select(s => s.Resource).OfType<Resource>().Where(r => Below(r, parent))];
    }

    private static bool Below(Resource part, Resource parent) =>
        part.Origin.Part > parent.Origin.Part && string.Equals(part.Parent, parent.Id, StringComparison.OrdinalIgnoreCase);

    private Children ParentsOf(string type)
    {
        var children = new Children();
        var origins = OriginsOf(type);
        for (var i = 0; i < origins.Count; i++)
        {
            foreach (var parent in ParentIds(loader.Load(origins[i])))
                children.Add(parent, origins[i]);
        }
        return children;
    }

    private static IEnumerable<string> ParentIds(Resource child) =>
        child.Parent is { } parent ? ArmId.ParentsOf(child.Id).Append(parent).Distinct(StringComparer.OrdinalIgnoreCase) : ArmId.ParentsOf(child.Id);

    /// <summary>The resources of one type by what they are below of.</summary>
    private sealed class Children
    {
        private readonly Dictionary<string, OriginList> children = new(StringComparer.OrdinalIgnoreCase);

        public void Add(string parent, Origin child)
        {
            if (!children.TryGetValue(parent, out var list))
                children.Add(parent, list = new());
            list.Add(child);
        }

        public OriginList Of(string parent) => children.TryGetValue(parent, out var list) ? list : OriginList.None;
    }
}
