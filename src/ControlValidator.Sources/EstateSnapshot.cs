using System.Collections.Concurrent;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>The snapshot over an estate that has been read: an index in memory, and the resources where they stand.</summary>
internal sealed class EstateSnapshot(
    Manifest manifest, DateTimeOffset? asOf, List<Document> documents, TypeTable types, RowLoader loader, IdTable ids, Recorder? recorder) : Snapshot
{
    private ConcurrentDictionary<string, Origin[]> byType = new(StringComparer.OrdinalIgnoreCase);
    private ConcurrentDictionary<string, Children> byParent = new(StringComparer.OrdinalIgnoreCase);

    public override Manifest Manifest => manifest;

    public override DateTimeOffset? AsOf => asOf ?? manifest.CollectedAt;

    public override IEnumerable<Resource> Resources => Load(documents.SelectMany(d => Origins(d, number => number != 0)));

    public override ResourceSet<Resource> All(string type) =>
        new(Load(OriginsOf(type)), CompletenessOf(type), type, recorder);

    public override ResourceSet<Resource> ChildrenOf(Resource parent, string type)
    {
        var nested = Nested(parent);
        if (nested is not null)
            return new(nested.Where(r => r.IsOfType(type)).Select(Record), Completeness.Complete, type, recorder);
        var children = byParent.GetOrAdd(type, ParentsOf).Of(parent.Id);
        return new(Load(children), CompletenessOf(type), type, recorder);
    }

    public override Resource? Find(string id) => ids.Find(id) is { } found ? Record(found) : null;

    public override Snapshot RecordingTo(Recorder other) =>
        new EstateSnapshot(manifest, asOf, documents, types, loader, ids, other) { byType = byType, byParent = byParent };

    private IEnumerable<Resource> Load(IEnumerable<Origin> origins) => origins.Select(o => Record(loader.Load(o)));

    private Resource Record(Resource resource) => recorder is null ? resource : resource.RecordingTo(recorder);

    private Completeness CompletenessOf(string type) =>
        manifest.Collections.FirstOrDefault(c => string.Equals(c.Type, type, StringComparison.OrdinalIgnoreCase))?.Completeness
        ?? Completeness.NotExported;

    private Origin[] OriginsOf(string type) => byType.GetOrAdd(type, t =>
    {
        var numbers = new bool[types.Count + 1];
        for (var number = 1; number < numbers.Length; number++)
            numbers[number] = string.Equals(types[number].Name, t, StringComparison.OrdinalIgnoreCase);
        return [.. documents.SelectMany(d => Origins(d, n => n < numbers.Length && numbers[n]))];
    });

    /// <summary>Rows and parts of a document whose type number is wanted, in document order.</summary>
    private static IEnumerable<Origin> Origins(Document document, Func<int, bool> wanted)
    {
        var part = 0;
        for (var row = 0; row < document.Index.Count; row++)
        {
            if (wanted(document.Index[row].Type))
                yield return new(document.Number, row, 0);
            for (; part < document.Parts.Count && document.Parts[part].Row == row; part++)
            {
                if (wanted(document.Parts[part].Type))
                    yield return new(document.Number, row, document.Parts[part].Number);
            }
        }
    }

    /// <summary>The resources nested in one; null where its object has no list of them.</summary>
    private List<Resource>? Nested(Resource parent)
    {
        var json = parent.Root.Json;
        if (json.ValueKind is not System.Text.Json.JsonValueKind.Object
            || AzureRow.Read(json).Resources is not { ValueKind: System.Text.Json.JsonValueKind.Array } resources)
        {
            return null;
        }
        // numbered as in its row, so that its parts can be found again
        if (parent.Origin.Part == 0)
            return [.. PartWalk.Through(parent, resources, types, int.MaxValue).Select(s => s.Resource).OfType<Resource>()];
        var row = loader.Load(parent.Origin with { Part = 0 });
        return [.. PartWalk.Through(row, AzureRow.Read(row.Root.Json).Resources, types, int.MaxValue)
            .Select(s => s.Resource).OfType<Resource>().Where(r => Below(r, parent))];
    }

    private static bool Below(Resource part, Resource parent) =>
        part.Origin.Part > parent.Origin.Part && string.Equals(part.Parent, parent.Id, StringComparison.OrdinalIgnoreCase);

    private Children ParentsOf(string type)
    {
        var children = new Children();
        foreach (var origin in OriginsOf(type))
        {
            foreach (var parent in ParentIds(loader.Load(origin)))
                children.Add(parent, origin);
        }
        return children;
    }

    private static IEnumerable<string> ParentIds(Resource child) =>
        child.Parent is { } parent ? ArmId.ParentsOf(child.Id).Append(parent).Distinct(StringComparer.OrdinalIgnoreCase) : ArmId.ParentsOf(child.Id);

    /// <summary>The resources of one type by what they are below of.</summary>
    private sealed class Children
    {
        private readonly Dictionary<string, List<Origin>> children = new(StringComparer.OrdinalIgnoreCase);

        public void Add(string parent, Origin child)
        {
            if (!children.TryGetValue(parent, out var list))
                children.Add(parent, list = []);
            list.Add(child);
        }

        public List<Origin> Of(string parent) => children.TryGetValue(parent, out var list) ? list : [];
    }
}
