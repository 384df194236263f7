using System.ComponentModel;
using System.Diagnostics;
using ControlValidator.Fence.Landlock;
using ControlValidator.Fence.Native;

namespace ControlValidator.Fence;

/// <summary>
/// A child that is within the fence from its first instruction on. Landlock is a property of a thread and goes over to what the thread starts,
/// so the child is started on a thread of its own that has bound itself before.
/// </summary>
public sealed class FencedProcess : IDisposable
{
    private const int PatienceMilliseconds = 3000;
    private const uint FirstBeyondPipes = 3;
    private const uint CloseOnExec = 4;
    private static readonly Lock Starting = new();

    private readonly Process process;
    private readonly FileStream complaints;
    private bool isGone;

    private FencedProcess(Process process, FenceLayers layers)
    {
        this.process = process;
        Layers = layers;
        Requests = ProcessPipe.Take(process.StandardInput.BaseStream, FileAccess.Write);
        Answers = ProcessPipe.Take(process.StandardOutput.BaseStream, FileAccess.Read);
        complaints = ProcessPipe.Take(process.StandardError.BaseStream, FileAccess.Read);
        new Thread(DrainComplaints) { IsBackground = true, Name = "fence" }.Start();
    }

    /// <summary>The layers of the first stage.</summary>
    public FenceLayers Layers { get; }

    public Stream Requests { get; }

    public Stream Answers { get; }

    /// <summary>What it ended with, once its pipe has ended: above 128, the signal that ended it.</summary>
    public int ExitCode
    {
        get
        {
            process.WaitForExit();
            return process.ExitCode;
        }
    }

    /// <summary>Whether it has ended by itself, or does so within moments.</summary>
    public bool HasEnded => process.WaitForExit(PatienceMilliseconds);

    /// <summary>Null where the process cannot be started.</summary>
    public static FencedProcess? Start(FencedStart start)
    {
        FencedProcess? started = null;
        var thread = new Thread(() => started = StartOnBoundThread(start)) { IsBackground = true, Name = "fence" };
        thread.Start();
        thread.Join();
        return started;
    }

    public void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // it has ended by itself
        }
    }

    /// <summary>Ends it, and waits until it is gone: nothing that ran a policy outlives the run. Nothing more happens the second time.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref isGone, value: true))
            return;
        Kill();
        // the framework notes at what local time a process has ended, on a thread of its own that may be bound to the files of the fence
        _ = TimeZoneInfo.Local;
        process.WaitForExit(PatienceMilliseconds);
        Requests.Dispose();
        Answers.Dispose();
        complaints.Dispose();
        process.Dispose();
    }

    /// <summary>What it complains about is of no use to anyone, may be endless, and must not fill its pipe.</summary>
    private void DrainComplaints()
    {
        try
        {
            complaints.CopyTo(Stream.Null);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // it has ended
        }
    }

    private static FencedProcess? StartOnBoundThread(FencedStart start)
    {
        lock (Starting)
        {
            var information = Describe(start);
            var layers = Machines.Current is Machine.Other ? FenceLayers.None : Bind(start);
            try
            {
                return Process.Start(information) is { } process ? new(process, layers) : null;
            }
            catch (Win32Exception)
            {
                return null;
            }
        }
    }

    private static ProcessStartInfo Describe(FencedStart start)
    {
        var information = new ProcessStartInfo(start.Executable)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in start.Arguments)
            information.ArgumentList.Add(argument);
        information.Environment.Clear();
        foreach (var (name, value) in start.Environment)
            information.Environment[name] = value;
        return information;
    }

    private static unsafe FenceLayers Bind(FencedStart start)
    {
        var alone = Libc.Call(SystemCall.CloseRange.Number, (void*)FirstBeyondPipes, uint.MaxValue, CloseOnExec) == 0;
        using var rules = LandlockRuleset.Create();
        if (rules is null)
            return alone ? FenceLayers.Inheritance : FenceLayers.None;
        foreach (var path in start.Programs)
            rules.PermitReading(path, executing: true);
        foreach (var path in start.Data)
            rules.PermitReading(path, executing: false);
        var bound = rules.RestrictThisThread();
        return (alone ? FenceLayers.Inheritance : FenceLayers.None) | (bound ? FenceLayers.Files : FenceLayers.None) | (bound && rules.CoversNetwork ? FenceLayers.Network : FenceLayers.None);
    }
}

/// <summary>What a fenced process is started with.</summary>
/// <param name="Executable">Full path.</param>
/// <param name="Environment">All of its environment.</param>
/// <param name="Programs">Files and folders that it reads code from.</param>
/// <param name="Data">Files and folders that it reads besides, until it lets go of them in the second stage.</param>
public sealed record FencedStart(
    string Executable,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    IReadOnlyList<string> Programs,
    IReadOnlyList<string> Data);
