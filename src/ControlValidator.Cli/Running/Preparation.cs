using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using ControlValidator.Engine;

namespace ControlValidator.Cli.Running;

/// <summary>
/// What a run needs besides the snapshot: the checks, and the maturity model. With more than one thread the checks are made ready beside the
/// opening and reading of the snapshot, since both wait mostly for code that runs for the first time.
/// </summary>
internal sealed class Preparation : IDisposable
{
    /// <summary>What a thread needs that may compile.</summary>
    internal const int Stack = 16 << 20;

    private readonly RunOptions options;
    private readonly object gate = new();
    private readonly Lazy<LoadedMaturityModel?> model;
    private SelectedPack? pack;
    private ExceptionDispatchInfo? failure;

    private Preparation(RunOptions options)
    {
        this.options = options;
        model = new(() => options.Selection.IsEverything ? MaturityModel.Load(PackFolder.MaturityModel(PackFolder.Resolve(options.Policies))) : null);
    }

    internal static Preparation Begin(RunOptions options)
    {
        var preparation = new Preparation(options);
        if (options.Parallel > 1)
            new Thread(preparation.Prepare, Stack) { IsBackground = true }.Start();
        else
            preparation.Prepare();
        return preparation;
    }

    /// <summary>With a pack that is loaded already.</summary>
    internal static Preparation Of(SelectedPack pack, RunOptions options) => new(options) { pack = pack };

    /// <summary>Whether <see cref="Pack"/> would wait.</summary>
    internal bool IsUnderWay
    {
        get
        {
            lock (gate)
                return IsRunning;
        }
    }

    internal SelectedPack Pack
    {
        get
        {
            Await();
            failure?.Throw();
            return pack!;
        }
    }

    /// <summary>Null where only some controls are asked for: maturity is derived from all of them, or not at all.</summary>
    internal LoadedMaturityModel? Model => model.Value;

    private bool IsRunning => pack is null && failure is null;

    public void Dispose()
    {
        Await();
        pack?.Dispose();
    }

    private void Await()
    {
        lock (gate)
        {
            while (IsRunning)
                Monitor.Wait(gate);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Thrown again on the thread that asks.")]
    [SuppressMessage("Reliability", "CA2000", Justification = "The preparation disposes of it.")]
    private void Prepare()
    {
        try
        {
            var loaded = SelectedPack.Load(options.Policies, options.Selection, PackFolder.Cache(options.NoCache), options.Parallel, options.Fence);
            if (!loaded.CanWait)
                loaded.Prove();
            Announce(loaded, null);
        }
        catch (Exception e)
        {
            Announce(null, ExceptionDispatchInfo.Capture(e));
        }
    }

    private void Announce(SelectedPack? loaded, ExceptionDispatchInfo? thrown)
    {
        lock (gate)
        {
            pack = loaded;
            failure = thrown;
            Monitor.PulseAll(gate);
        }
    }
}
