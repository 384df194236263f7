using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Running;

/// <summary>A check and a snapshot that are not anybody's, for whoever makes code ready before there is anything to run.</summary>
internal static class MadeRun
{
    /// <summary>It fails.</summary>
    internal static Check Check { get; } = new(
        new("", "", Pillar.Assets, 1, Severity.Info, Method.Inspect, "", "", [], []), "Made", "", 1, CheckKind.Resource, [], static (resource, _) => resource!["name"].Is("v"));

    /// <summary>One resource.</summary>
    internal static OpenedEstate Open() => Estate.Open(["-"], Stream.Null, new(1, AsOf: null, SourceLimits.Default)
    {
        Held = new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["-"] = """[{ "id": "/w", "type": "Microsoft.W/w", "name": "w" }]"""u8.ToArray() },
    });
}
