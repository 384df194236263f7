namespace ControlValidator.Cli.Running;

/// <summary>Something that one thread makes and others wait for.</summary>
internal sealed class Made<T>(Func<T?> make)
    where T : class
{
    private readonly object gate = new();
    private T? value;
    private bool isMade;

    /// <summary>Makes it; to be called once.</summary>
    internal void Make()
    {
        T? made = null;
        try
        {
            made = make();
        }
        finally
        {
            lock (gate)
            {
                value = made;
                isMade = true;
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>Waits until it is made; null where there is none.</summary>
    internal T? Wait()
    {
        lock (gate)
        {
            while (!isMade)
                Monitor.Wait(gate);
            return value;
        }
    }
}
