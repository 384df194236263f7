using ControlValidator.Cli.Fencing;

namespace ControlValidator.Cli.Running;

/// <summary>
/// A second thread, from before the command line is looked at. It begins with what every run of policies needs; then it does what the words of the
/// command line let foresee, while the library for command lines still reads them.
/// </summary>
internal sealed class HeadStart
{
    private readonly object gate = new();
    private StandbyChild? child;
    private ForeseenPack? pack;
    private bool isTold;

    /// <summary>Begins, where policies will run.</summary>
    internal static void Begin(string[] arguments)
    {
        if (arguments is not ["validate" or "test", ..])
            return;
        if (Environment.ProcessorCount == 1)
        {
            StandbyChild.Foresee(Foresight.Of(arguments))?.StartBeside();
            return;
        }
        var start = new HeadStart();
        new Thread(start.Work, Preparation.Stack) { IsBackground = true, Name = "policies" }.Start();
        var foresight = Foresight.Of(arguments);
        var standby = StandbyChild.Foresee(foresight);
        var policies = ForeseenPack.Foresee(foresight);
        start.Tell(standby, policies);
    }

    private void Tell(StandbyChild? standby, ForeseenPack? policies)
    {
        lock (gate)
        {
            (child, pack, isTold) = (standby, policies, true);
            Monitor.Pulse(gate);
        }
    }

    private void Work()
    {
        Rehearsal.Try(Rehearsal.NamePath);
        lock (gate)
        {
            while (!isTold)
                Monitor.Wait(gate);
        }
        // a fenced run takes as long as its process; what else there is can wait
        child?.Start();
        pack?.Load();
    }
}
