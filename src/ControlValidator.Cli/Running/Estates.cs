using System.CommandLine;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Sources;
using Spectre.Console;

namespace ControlValidator.Cli.Running;

/// <summary>Opens what the command line names.</summary>
internal static class Estates
{
    internal static OpenedEstate Open(ParseResult parsed, SharedOptions shared) => Estate.Open(
        parsed.GetValue(shared.Paths) ?? [],
        Console.OpenStandardInput(),
        new(parsed.GetValue(shared.Parallel), parsed.GetValue(shared.AsOf), SourceLimits.Default));

    internal static RunOptions OptionsOf(ParseResult parsed, SharedOptions shared, bool keepPasses, bool profile) => new(
        [.. parsed.GetValue(shared.Paths) ?? []],
        shared.PoliciesOf(parsed),
        shared.SelectionOf(parsed),
        parsed.GetValue(shared.AsOf),
        parsed.GetValue(shared.Parallel),
        parsed.GetValue(shared.NoCache),
        keepPasses,
        profile);

    /// <summary>Shows that work is going on, where someone is looking.</summary>
    internal static T Watched<T>(Func<T> work) => !Consoles.IsWatched
        ? work()
        : Consoles.Tables(error: true).Status().Spinner(Spinner.Known.Dots).Start("judging", _ => work());
}
