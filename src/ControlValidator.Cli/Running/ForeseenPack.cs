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
    private readonly Made<PolicyPack> pack;

    private ForeseenPack(ImmutableArray<string> paths, PolicyOptions options)
    {
        this.paths = paths;
        this.options = options;
        pack = new(() =>
        {
            Rehearsal.ReadJson();
            return PolicyPacks.Load(paths, options);
        });
    }

    /// <summary>Null where it is not foreseen what to load; otherwise somebody has to load it.</summary>
    internal static ForeseenPack? Foresee(Foresight? foresight) =>
        Early = foresight is { PolicyOptions: { } options, Packs: var paths } ? new(paths, options) : null;

    /// <summary>Loads them. Where something goes wrong, it goes wrong again where they are asked for.</summary>
    internal void Load() => Rehearsal.Try(pack.Make);

    /// <summary>The policies at the paths, whether foreseen or not.</summary>
    internal static PolicyPack Of(ImmutableArray<string> paths, PolicyOptions options)
    {
        var foreseen = Interlocked.Exchange(ref Early, value: null);
        return (foreseen?.Fits(paths, options) is true ? foreseen.pack.Wait() : null) ?? PolicyPacks.Load(paths, options);
    }

    private bool Fits(ImmutableArray<string> askedPaths, PolicyOptions asked) => asked == options && askedPaths.SequenceEqual(paths);
}
