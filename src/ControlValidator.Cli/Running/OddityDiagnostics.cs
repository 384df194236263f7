using System.Collections.Immutable;
using ControlValidator.Analysis.Oddities;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Running;

/// <summary>What no sound estate has, said with its place to whoever asks the models, whatever they answer.</summary>
internal static class OddityDiagnostics
{
    internal static ImmutableArray<Diagnostic> Of(OpenedEstate estate) => [.. OddityReader.In(estate.Snapshot).Select(oddity => At(oddity, estate.Locate(new(oddity.Place, oddity.Pointer, ""))))];

    private static Diagnostic At(Oddity oddity, Observation place) => oddity.Rule.At(new(place.File, place.Line, 1) { Pointer = place.Pointer }, oddity.Sentence);
}
