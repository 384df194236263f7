using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using ControlValidator.Engine;

namespace ControlValidator.Cli.Running;

/// <summary>
/// What a run needs besides the snapshot: the checks, and the maturity model. With more than one thread it is made ready beside the opening
/// and reading of the snapshot, since both wait mostly for code that runs for the first time.
/// </summary>
internal sealed class Preparation : IDisposable
{
    private readonly RunOptions options;
    private readonly object gate = new();
    private SelectedPack? pack;
    private LoadedMaturityModel? model;
    private ExceptionDispatchInfo? failure;
    private bool ended;

    private Preparation(RunOptions options) => this.options = options;

    internal static Preparation Begin(RunOptions options)
    {
        var preparation = new Preparation(options);
        if (options.Parallel > 1)
            new Thread(preparation.Prepare, 16 << 20) { IsBackground = true }.Start();
        else
            preparation.Prepare();
        return preparation;
    }

    /// <summary>With a pack that is loaded already.</summary>
    internal static Preparation Of(SelectedPack pack, RunOptions options)
    {
        var preparation = new Preparation(options) { pack = pack };
        preparation.Prepare();
        return preparation;
    }

    internal SelectedPack Pack
    {
        get
        {
            Await(forModel: false);
            return pack!;
        }
    }

    /// <summary>Null where only some controls are asked for: maturity is derived from all of them, or not at all.</summary>
    internal LoadedMaturityModel? Model
    {
        get
        {
            Await(forModel: true);
            return model;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            while (!ended)
                Monitor.Wait(gate);
        }
        pack?.Dispose();
    }

    private void Await(bool forModel)
    {
        lock (gate)
        {
            while (!ended && (forModel || pack is null))
                Monitor.Wait(gate);
        }
        failure?.Throw();
    }

    [SuppressMessage("Design", "CA1031", Justification = "Thrown again on the thread that asks.")]
    [SuppressMessage("Reliability", "CA2000", Justification = "The preparation disposes of it.")]
    private void Prepare()
    {
        try
        {
            Announce(pack ?? SelectedPack.Load(options.Policies, options.Selection, PackFolder.Cache(options.NoCache), options.Parallel, options.Fence));
            if (options.Selection.IsEverything)
                model = MaturityModel.Load(PackFolder.MaturityModel(PackFolder.Resolve(options.Policies)));
        }
        catch (Exception e)
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }
        finally
        {
            lock (gate)
            {
                ended = true;
                Monitor.PulseAll(gate);
            }
        }
    }

    private void Announce(SelectedPack loaded)
    {
        lock (gate)
        {
            pack = loaded;
            Monitor.PulseAll(gate);
        }
    }
}
