using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ControlValidator.Cli.Fencing;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Running;

/// <summary>
/// The policies that a command line will most likely ask for, loaded while the library for it still reads it. What it then asks for decides: others are
/// loaded anew, and these are forgotten.
/// </summary>
internal sealed class ForeseenPack
{
    private static ForeseenPack? Early;

    private readonly ImmutableArray<string> paths;
    private readonly PolicyOptions options;
    private readonly Thread loading;
    private PolicyPack? pack;

    private ForeseenPack(ImmutableArray<string> paths, PolicyOptions options, Action first)
    {
        this.paths = paths;
        this.options = options;
        loading = new(() => Load(first), Preparation.Stack) { IsBackground = true, Name = "policies" };
    }

    /// <summary>Begins, where it is foreseen what to load and another processor can do it.</summary>
    /// <param name="first">What the same thread does before.</param>
    internal static void Begin(Foresight? foresight, Action first)
    {
        if (foresight is not { PolicyOptions: { } options, Packs: var paths } || Environment.ProcessorCount == 1)
            return;
        Early = new(paths, options, first);
        Early.loading.Start();
    }

    /// <summary>The policies at the paths, whether foreseen or not.</summary>
    internal static PolicyPack Of(ImmutableArray<string> paths, PolicyOptions options) =>
        Interlocked.Exchange(ref Early, value: null) is { } foreseen && foreseen.options == options && foreseen.paths.SequenceEqual(paths)
            ? foreseen.Take() ?? PolicyPacks.Load(paths, options)
            : PolicyPacks.Load(paths, options);

    private PolicyPack? Take()
    {
        loading.Join();
        return pack;
    }

    [SuppressMessage("Design", "CA1031", Justification = "What goes wrong here goes wrong again in the run, and is told there.")]
    private void Load(Action first)
    {
        try
        {
            first();
            pack = PolicyPacks.Load(paths, options);
        }
        catch (Exception)
        {
        }
    }
}
