using ControlValidator.Cli.Fencing;

namespace ControlValidator.Cli.Running;

/// <summary>
/// A second thread, from before the command line is looked at. It begins with what every run of policies needs; then it does what the words of the
/// command line let foresee, while the library for command lines still reads them.
/// </summary>
internal static class HeadStart
{
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
        var foreseen = new Made<Foreseen>(() => Foresee(arguments));
        new Thread(() => Work(foreseen), Preparation.Stack) { IsBackground = true, Name = "policies" }.Start();
        foreseen.Make();
    }

    private static Foreseen Foresee(string[] arguments)
    {
        var foresight = Foresight.Of(arguments);
        return new(StandbyChild.Foresee(foresight), ForeseenPack.Foresee(foresight));
    }

    private static void Work(Made<Foreseen> foreseen)
    {
        Rehearsal.Try(Rehearsal.NamePath);
        var told = foreseen.Wait();
        // a fenced run takes as long as its process; what else there is can wait
        told?.Child?.Start();
        told?.Pack?.Load();
    }

    private sealed record Foreseen(StandbyChild? Child, ForeseenPack? Pack);
}
