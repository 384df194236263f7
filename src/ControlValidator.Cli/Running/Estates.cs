using System.CommandLine;
using ControlValidator.Cli.Options;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Running;

/// <summary>Opens what the command line names.</summary>
internal static class Estates
{
    internal static OpenedEstate Open(ParseResult parsed, SharedOptions shared) => Open(parsed, shared, parsed.GetValue(shared.Paths) ?? []);

    internal static OpenedEstate Open(ParseResult parsed, SharedOptions shared, string[] paths) => Estate.Open(
        paths,
        Array.IndexOf(paths, "-") < 0 ? Stream.Null : Console.OpenStandardInput(),
        new(shared.ParallelOf(parsed), shared.AsOfOf(parsed), SourceLimits.Default));

    internal static RunOptions OptionsOf(ParseResult parsed, SharedOptions shared, bool keepPasses, bool profile) => new(
        [.. parsed.GetValue(shared.Paths) ?? []],
        shared.PoliciesOf(parsed),
        shared.SelectionOf(parsed),
        shared.AsOfOf(parsed),
        shared.ParallelOf(parsed),
        SharedOptions.IsOn(parsed, shared.NoCache),
        keepPasses,
        profile);
}
