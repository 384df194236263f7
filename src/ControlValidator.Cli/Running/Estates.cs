using System.CommandLine;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Running;

/// <summary>Opens what the command line names.</summary>
internal static class Estates
{
    internal static OpenedEstate Open(ParseResult parsed, SharedOptions shared) => Open(parsed, shared, parsed.GetValue(shared.Paths) ?? []);

    internal static OpenedEstate Open(ParseResult parsed, SharedOptions shared, string[] paths, IReadOnlyDictionary<string, byte[]>? held = null) => Estate.Open(
        paths,
        Array.IndexOf(paths, "-") < 0 ? Stream.Null : Console.OpenStandardInput(),
        new(shared.ParallelOf(parsed), shared.AsOfOf(parsed), SourceLimits.Default) { Held = held });

    /// <summary>Everything read, for verbs that ask the models or look around, and what is wrong with it said; null where there is nothing to ask about.</summary>
    /// <param name="held">What can be read only once and was read already.</param>
    internal static OpenedEstate? Whole(ParseResult parsed, SharedOptions shared, IReadOnlyDictionary<string, byte[]>? held = null)
    {
        var estate = Open(parsed, shared, parsed.GetValue(shared.Paths) ?? [], held);
        estate.Read();
        DiagnosticView.Write(Consoles.Error, [.. estate.Diagnostics.Where(static d => d.Level is not DiagnosticLevel.Info)]);
        if (!estate.Diagnostics.Any(static d => d.Level is DiagnosticLevel.Error) || estate.Snapshot.Manifest.Documents.Any(static d => d.Rows > 0))
            return estate;
        estate.Dispose();
        return null;
    }

    internal static RunOptions OptionsOf(ParseResult parsed, SharedOptions shared, bool keepPasses, bool profile) => new(
        [.. parsed.GetValue(shared.Paths) ?? []],
        shared.PoliciesOf(parsed),
        shared.SelectionOf(parsed),
        shared.AsOfOf(parsed),
        shared.ParallelOf(parsed),
        SharedOptions.IsOn(parsed, shared.NoCache),
        keepPasses,
        profile)
    {
        Fence = FenceOf(parsed, shared, parsed.GetValue(shared.Paths) ?? []),
    };

    /// <summary>How policies are fenced that judge these exports.</summary>
    internal static FenceOptions FenceOf(ParseResult parsed, SharedOptions shared, string[] paths)
    {
        var asked = shared.FenceOf(parsed);
        return asked with
        {
            Paths = [.. paths],
            Held = HeldContents.Of(asked.Mode is FenceMode.Off ? [] : paths),
            Limits = shared.LimitsOf(parsed),
            AsOf = shared.AsOfOf(parsed),
            Parallel = shared.ParallelOf(parsed),
        };
    }
}
