using System.Diagnostics;
using ControlValidator.Cli.Rendering;

namespace ControlValidator.Cli.Testing;

/// <summary>Waits until a debugger is there.</summary>
internal static class DebuggerWait
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>False where none has come in ten minutes.</summary>
    internal static bool Attached()
    {
        Consoles.Error.Line($"Waiting for a debugger to attach to process [bold]{Environment.ProcessId}[/]; breakpoints belong into the .csx. The policies run in it, without a fence.");
        Consoles.Flush();
        var start = Stopwatch.GetTimestamp();
        while (!Debugger.IsAttached && Stopwatch.GetElapsedTime(start) < Longest)
            Thread.Sleep(100);
        return Debugger.IsAttached;
    }
}
