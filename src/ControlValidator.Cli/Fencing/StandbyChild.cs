using System.Collections.Immutable;
using ControlValidator.Cli.Running;

namespace ControlValidator.Cli.Fencing;

/// <summary>A fenced process that is started while policies are still loaded: most of what it costs is its runtime's start.</summary>
internal sealed class StandbyChild : IDisposable
{
    private readonly Thread? starting;
    private FencedChild? child;

    private StandbyChild(FenceOptions options)
    {
        starting = new(() => child = FencedChild.Start(options)) { IsBackground = true, Name = "standby" };
        starting.Start();
    }

    private StandbyChild()
    {
    }

    /// <summary>None where no policy will run in it: without a fence, or where only the shipped pack is asked for.</summary>
    internal static StandbyChild For(FenceOptions options, ImmutableArray<string> packs) =>
        options.Mode is FenceMode.Off || (options.Mode is FenceMode.Auto && packs.All(PackFolder.IsShipped)) ? new() : new(options);

    /// <summary>Hands it over, once; null where there is none.</summary>
    internal FencedChild? Take()
    {
        starting?.Join();
        return Interlocked.Exchange(ref child, value: null);
    }

    public void Dispose() => Take()?.Dispose();
}
