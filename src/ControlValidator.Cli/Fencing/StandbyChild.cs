using System.Collections.Immutable;
using ControlValidator.Cli.Running;

namespace ControlValidator.Cli.Fencing;

/// <summary>A fenced process that is started while policies are still loaded: most of what it costs is its runtime's start.</summary>
internal sealed class StandbyChild : IDisposable
{
    private static StandbyChild? Early;

    private readonly FenceOptions? options;
    private readonly Made<FencedChild>? child;
    private int taken;

    private StandbyChild(FenceOptions options)
    {
        this.options = options;
        child = new(() => FencedChild.Start(options));
    }

    private StandbyChild()
    {
    }

    /// <summary>
    /// One that is to be started before the command line is understood, where that will most likely need one; null otherwise. What it then asks for
    /// decides: one that does not fit is given up, and one that nobody asks for ends with this process.
    /// </summary>
    internal static StandbyChild? Foresee(Foresight? foresight) => Early = foresight is var (options, packs) && IsWanted(options, packs) ? new(options) : null;

    /// <summary>Starts the process.</summary>
    internal void Start() => child?.Make();

    /// <summary>The same on a thread of its own.</summary>
    internal StandbyChild StartBeside()
    {
        new Thread(Start) { IsBackground = true, Name = "standby" }.Start();
        return this;
    }

    /// <summary>None where no policy will run in it: without a fence, or where only the shipped pack is asked for.</summary>
    internal static StandbyChild For(FenceOptions options, ImmutableArray<string> packs)
    {
        var foreseen = Interlocked.Exchange(ref Early, value: null);
        var isWanted = IsWanted(options, packs);
        if (isWanted && foreseen?.Fits(options) is true)
            return foreseen;
        foreseen?.Dispose();
        return isWanted ? new StandbyChild(options).StartBeside() : new();
    }

    /// <summary>For texts that explore an export, which come with no program.</summary>
    internal static StandbyChild ForTexts(FenceOptions options) => options.WantsProcess ? new StandbyChild(options).StartBeside() : new();

    /// <summary>Hands it over, once; null where there is none.</summary>
    internal FencedChild? Take() => Interlocked.Exchange(ref taken, 1) == 0 ? child?.Wait() : null;

    public void Dispose() => Take()?.Dispose();

    private static bool IsWanted(FenceOptions options, ImmutableArray<string> packs) =>
        options.WantsProcess && (options.Mode is FenceMode.Require || !packs.All(PackFolder.IsShipped));

    /// <summary>Whether it would have been started just so.</summary>
    private bool Fits(FenceOptions asked) =>
        options is not null && asked.Held.Count == 0 && asked.Paths.SequenceEqual(options.Paths) && asked.Program == options.Program
        && (asked.MemoryMegabytes, asked.Seconds) == (options.MemoryMegabytes, options.Seconds);
}
