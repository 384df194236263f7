using System.Text.Json.Nodes;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Running;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Authoring;

/// <summary>A resource of a real export, made fit to stand in a case.</summary>
internal static class RealCase
{
    private const int LengthOfFindingId = 16;

    /// <param name="id">Of a resource, or of a finding.</param>
    /// <param name="policies">The pack whose findings are meant.</param>
    internal static JsonObject? Find(string id, string[] exports, string policies)
    {
        var held = HeldContents.Of(exports);
        using var estate = Estate.Open(exports, Stream.Null, new(Environment.ProcessorCount, null, SourceLimits.Default) { Held = held });
        var isFinding = id.Length == LengthOfFindingId && id.All(char.IsAsciiHexDigit);
        if (!isFinding)
            estate.Read();
        var resource = isFinding ? OfFinding(id, estate, exports, held, policies) : estate.Snapshot.Find(id);
        return resource is null ? null : Disguised(resource);
    }

    private static Resource? OfFinding(string id, OpenedEstate estate, string[] exports, IReadOnlyDictionary<string, byte[]> held, string policies)
    {
        using var pack = SelectedPack.Load(
            Directory.Exists(policies) ? [policies] : [], ControlSelection.Everything, PackFolder.Cache(off: false), Environment.ProcessorCount,
            FenceOptions.Usual with { Paths = [.. exports], Held = held, Parallel = Environment.ProcessorCount });
        var judged = Assessor.Judge(estate, pack.Selected, new(Environment.ProcessorCount, KeepPasses: true, null), CancellationToken.None, pack.Fences.Judges);
        var finding = judged.Findings.FirstOrDefault(f => string.Equals(f.Id, id, StringComparison.OrdinalIgnoreCase));
        return finding is null ? null : estate.Snapshot.Find(finding.Subject.Id);
    }

    private static JsonObject Disguised(Resource resource)
    {
        var disguised = new Disguise().Of(resource.Root.Json);
        // the type comes first, as in cases written by hand
        disguised.Remove("type");
        var result = new JsonObject { ["type"] = resource.Type };
        foreach (var (name, value) in disguised)
            result[name] = value?.DeepClone();
        return result;
    }
}
