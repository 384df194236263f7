using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Finds the places that a check read in a case.</summary>
internal sealed class SiteFinder(Case @case, CaseStage stage)
{
    private readonly List<Site> sites = [];
    private readonly Dictionary<(string Type, string Pointer), int> known = [];
    private readonly Dictionary<string, ReadResource> resources = new(StringComparer.Ordinal);

    /// <summary>Each place once, in the order of reading; what was read in several ways counts as read in all of them.</summary>
    internal (ImmutableArray<Site> Sites, ImmutableArray<ReadResource> Resources) Find(List<Access> accesses)
    {
        foreach (var access in accesses)
        {
            if (access.Resource is null)
                AddCollection(access);
            else if (access.Place.Length > 0)
                AddSetting(access.Resource, access);
        }
        return ([.. sites], [.. resources.Values]);
    }

    private void AddCollection(Access access)
    {
        var found = stage.ResourcesOf(access.Place).Select(r => (Resource: r, Pointer: PointerOf(r))).ToList();
        foreach (var (resource, pointer) in found.Where(f => !IsAround(f.Resource.Origin)))
            resources[pointer] = ToRead(resource, pointer, isCounted: true);
        if (found.Exists(f => f.Resource.Origin.Part != 0 || IsAround(f.Resource.Origin)))
            return;
        // what was not exported is as unknown as what was not read
        if (found.Count == 0 && !@case.Exported.Contains(access.Place, StringComparer.OrdinalIgnoreCase))
            return;
        if (known.TryAdd((access.Place, ""), sites.Count))
            sites.Add(new(access.Place, "", "", typeof(ResourceSet), NamesAbsence: false, IsCompared: true, AsksPresence: false, default, IsItem: false, @case.Line));
    }

    private void AddSetting(Resource resource, Access access)
    {
        var place = stage.Locate(new(resource, access.Place, ""));
        var own = PointerOf(resource);
        resources.TryAdd(own, ToRead(resource, own, isCounted: false));
        var asksPresence = access.ReadAs == typeof(Node) && access.NamesAbsence;
        if (known.TryGetValue((resource.Type, place.Pointer), out var index))
        {
            var before = sites[index];
            sites[index] = before with
            {
                ReadAs = before.ReadAs == typeof(Node) ? access.ReadAs : before.ReadAs,
                NamesAbsence = before.NamesAbsence || access.NamesAbsence,
                IsCompared = before.IsCompared || access.IsCompared,
                AsksPresence = before.AsksPresence || asksPresence,
            };
            return;
        }
        var value = Pointers.Follow(@case.Resources, place.Pointer, out var inList);
        known.Add((resource.Type, place.Pointer), sites.Count);
        sites.Add(new(
            resource.Type, Pointers.Starred(resource.Root.Json, access.Place), place.Pointer, access.ReadAs, access.NamesAbsence, access.IsCompared,
            asksPresence, value, inList, place.Line));
    }

    private string PointerOf(Resource resource) => stage.Locate(new(resource, "", "")).Pointer;

    private static ReadResource ToRead(Resource resource, string pointer, bool isCounted) =>
        new(resource.Type, pointer, isCounted, resource.Root.Json.TryGetProperty("type", out var type) && type.ValueKind is JsonValueKind.String ? type.GetString() ?? "" : "");

    /// <summary>Whether a resource is what is judged, or holds it; where that is a part itself, any in the same row may move it.</summary>
    private bool IsAround(Origin origin) => stage.Subject is { } subject
        && subject.Document == origin.Document && subject.Row == origin.Row && (subject.Part == origin.Part || subject.Part != 0);
}
