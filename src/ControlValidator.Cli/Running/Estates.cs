using System.CommandLine;
using ControlValidator.Cli.Options;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Running;

/// <summary>Opens what the command line names.</summary>
internal static class Estates
{
    internal static OpenedEstate Open(ParseResult parsed, SharedOptions shared) => Estate.Open(
        parsed.GetValue(shared.Paths) ?? [],
        Console.OpenStandardInput(),
        new(shared.ParallelOf(parsed), shared.AsOfOf(parsed), SourceLimits.Default));

    internal static RunOptions OptionsOf(ParseResult parsed, SharedOptions shared, bool keepPasses, bool profile) => new(
        [.. parsed.GetValue(shared.Paths) ?? []],
        shared.PoliciesOf(parsed),
        shared.SelectionOf(parsed),
        shared.AsOfOf(parsed),
        shared.ParallelOf(parsed),
        parsed.GetValue(shared.NoCache),
        keepPasses,
        profile);
}
