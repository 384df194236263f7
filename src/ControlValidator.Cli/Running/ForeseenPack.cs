using System.Collections.Immutable;
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

    private ForeseenPack(ImmutableArray<string> paths, PolicyOptions options)
    {
        this.paths = paths;
        this.options = options;
        loading = new(() => Rehearsal.Try(Load), Preparation.Stack) { IsBackground = true, Name = "policies" };
        loading.Start();
    }

    /// <summary>Begins, where it is foreseen what to load and another processor can do it.</summary>
    internal static void Begin(Foresight? foresight)
    {
        if (foresight is { PolicyOptions: { } options, Packs: var paths } && Environment.ProcessorCount > 1)
            Early = new(paths, options);
    }

    /// <summary>The policies at the paths, whether foreseen or not.</summary>
    internal static PolicyPack Of(ImmutableArray<string> paths, PolicyOptions options)
    {
        var foreseen = Interlocked.Exchange(ref Early, value: null);
        return (foreseen?.Fits(paths, options) is true ? foreseen.Take() : null) ?? PolicyPacks.Load(paths, options);
    }

    private bool Fits(ImmutableArray<string> askedPaths, PolicyOptions asked) => asked == options && askedPaths.SequenceEqual(paths);

    /// <summary>Null where something went wrong.</summary>
    private PolicyPack? Take()
    {
        loading.Join();
        return pack;
    }

    private void Load()
    {
        StandbyChild.LetStart();
        Rehearsal.ReadJson();
        pack = PolicyPacks.Load(paths, options);
    }
}
