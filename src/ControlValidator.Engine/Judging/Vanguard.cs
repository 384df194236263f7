using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>
/// Makes checks ready on a thread of its own, the last first, while those before are judged. Code that runs for the first time takes a hundred
/// times as long as when it runs again, and on a small snapshot every check runs for the first time.
/// </summary>
internal sealed class Vanguard : IDisposable
{
    private readonly ImmutableArray<Check> checks;
    private readonly Predicate<int> wanted;
    private readonly HashSet<string> met = new(StringComparer.OrdinalIgnoreCase);
    private readonly Queue<string> coming = new();
    private readonly Thread thread;
    private Action? meanwhile;
    private volatile bool ended;

    private Vanguard(ImmutableArray<Check> checks, Predicate<int> wanted, Action? meanwhile)
    {
        this.checks = checks;
        this.wanted = wanted;
        this.meanwhile = meanwhile;
        thread = new(Work, 16 << 20) { IsBackground = true };
    }

    /// <summary>Null where there is no second thread to be had.</summary>
    /// <param name="wanted">Whether the check of an index is judged in this process.</param>
    internal static Vanguard? Begin(ImmutableArray<Check> checks, Predicate<int> wanted, JudgingOptions options)
    {
        if (options.Parallel == 1)
            return null;
        var vanguard = new Vanguard(checks, wanted, options.Meanwhile);
        vanguard.thread.Start();
        return vanguard;
    }

    /// <summary>Tells that a resource of this type stands in the snapshot.</summary>
    internal void Meet(string type)
    {
        lock (coming)
        {
            if (!met.Add(type))
                return;
            coming.Enqueue(type);
            Monitor.Pulse(coming);
        }
    }

    /// <summary>Waits for what is being done, and leaves the rest.</summary>
    public void Dispose()
    {
        lock (coming)
        {
            ended = true;
            Monitor.Pulse(coming);
        }
        thread.Join();
    }

    private void Work()
    {
        var next = checks.Length - 1;
        while (!ended)
        {
            if (Next(wait: next < 0 && meanwhile is null) is { } type)
            {
                for (var i = checks.Length - 1; i >= 0 && !ended; i--)
                    MakeReady(i, checks[i].Kind is not CheckKind.Snapshot && (checks[i].Types.IsEmpty || checks[i].Judges(type)));
            }
            else if (next >= 0)
            {
                MakeReady(next, checks[next].Kind is CheckKind.Snapshot);
                next--;
            }
            else if (meanwhile is { } work)
            {
                meanwhile = null;
                work();
            }
        }
    }

    private void MakeReady(int check, bool isNeeded)
    {
        if (isNeeded && wanted(check))
            checks[check].MakeReady();
    }

    /// <summary>Null where no type is waiting.</summary>
    private string? Next(bool wait)
    {
        lock (coming)
        {
            while (wait && coming.Count == 0 && !ended)
                Monitor.Wait(coming);
            return coming.TryDequeue(out var type) ? type : null;
        }
    }
}
