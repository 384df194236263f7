using System.Collections.Immutable;
using ControlValidator.Analysis.Network;
using ControlValidator.Analysis.Oddities;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Running;

/// <summary>What no sound estate has, said with its place to whoever asks the models, whatever they answer.</summary>
internal static class OddityDiagnostics
{
    private const string Directory = "microsoft.graph.";
    private const string Access = "Microsoft.Authorization/";

    /// <summary>Where the export holds nothing that the models read, they are not even brought into the process.</summary>
    internal static ImmutableArray<Diagnostic> Of(OpenedEstate estate) => estate.Snapshot.Manifest.Collections.Any(static c => IsRead(c.Type)) ? Read(estate) : [];

    private static bool IsRead(string type) =>
        type.StartsWith(Directory, StringComparison.OrdinalIgnoreCase)
        || type.StartsWith(Access, StringComparison.OrdinalIgnoreCase)
        || type.Equals(NetworkTypes.SecurityGroup, StringComparison.OrdinalIgnoreCase);

    private static ImmutableArray<Diagnostic> Read(OpenedEstate estate) => [.. OddityReader.In(estate.Snapshot).Select(oddity => At(oddity, estate.Locate(new(oddity.Place, oddity.Pointer, ""))))];

    private static Diagnostic At(Oddity oddity, Observation place) => oddity.Rule.At(new(place.File, place.Line, 1) { Pointer = place.Pointer }, oddity.Sentence);
}
