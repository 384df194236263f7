using System.Collections.Immutable;
using ControlValidator.Fence;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Fencing;

/// <summary>One fenced process, from being started to its end.</summary>
internal sealed class FencedChild : IDisposable
{
    private readonly FencedProcess process;
    private readonly Timer deadline;
    private static readonly TimeSpan ToStart = TimeSpan.FromSeconds(30);

    private readonly TimeSpan patience;
    private byte[] secret = [];
    private bool timedOut;

    private FencedChild(FencedProcess process, TimeSpan patience)
    {
        this.process = process;
        this.patience = patience;
        Layers = process.Layers;
        deadline = new(_ => End());
    }

    /// <summary>Those that hold: of the first stage, and of both once it is ready.</summary>
    internal FenceLayers Layers { get; private set; }

    /// <summary>The check that it said would run next; -1 where it said none.</summary>
    internal int LastAt { get; private set; } = -1;

    /// <summary>Null where no process can be started, or fenced at all, on this machine.</summary>
    internal static FencedChild? Start(FenceOptions options)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var started = FencedProcess.Start(new(
            options.Program.Executable, options.Program.Arguments,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["DOTNET_ROOT"] = RuntimePaths.RuntimeRoot,
                ["DOTNET_EnableDiagnostics"] = "0",
                // code that is written and run through two mappings needs a file of memory, which is not to be had
                ["DOTNET_EnableWriteXorExecute"] = "0",
                ["DOTNET_GCHeapHardLimit"] = $"0x{(long)options.MemoryMegabytes << 20:X}",
            },
            RuntimePaths.Programs(options.Program.Executable), [.. RuntimePaths.Facts, .. Readable(options)]));
        return started is null ? null : new(started, TimeSpan.FromSeconds(options.Seconds));
    }

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <param name="rows">What is sent after it, as it comes about; null for nothing.</param>
    /// <returns>Null where there is none: <see cref="Ending"/> says why.</returns>
    internal ReadOnlyMemory<byte>? Ask(MessageKind request, ReadOnlySpan<byte> content, MessageKind answer, int mostBytes, RowLog? rows = null)
    {
        // starting takes what the machine takes, whatever policies may
        deadline.Change(request is MessageKind.Setup && patience < ToStart ? ToStart : patience, Timeout.InfiniteTimeSpan);
        try
        {
            Frames.Write(process.Requests, request, content);
            if (rows is not null)
                Tell(rows);
            while (Frames.Read(process.Answers, mostBytes) is var (kind, framed) && framed.AsSpan().StartsWith(secret))
            {
                var said = framed.AsMemory(secret.Length);
                if (kind == answer)
                    return said;
                if (kind is not MessageKind.At || said.Length != sizeof(int))
                    return null;
                LastAt = BitConverter.ToInt32(said.Span);
            }
        }
        catch (IOException)
        {
            // it has ended while it was spoken to
        }
        finally
        {
            deadline.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
        return null;
    }

    /// <summary>It says nothing before it has heard the last of it, so that neither waits for the other.</summary>
    private void Tell(RowLog rows)
    {
        foreach (var messages in rows.Messages)
            Frames.Write(process.Requests, MessageKind.Rows, messages);
        Frames.Write(process.Requests, MessageKind.Rows, ReadOnlySpan<byte>.Empty);
    }

    /// <summary>Tells it what it needs; true once it has let go of all else.</summary>
    internal bool SetUp(JudgeSetup setup)
    {
        secret = setup.Secret;
        if (Ask(MessageKind.Setup, Frames.Bytes(setup.Write).Span, MessageKind.Ready, JudgeSetup.SecretBytes + 1) is not { Length: 1 } layers)
            return false;
        Layers |= (FenceLayers)layers.Span[0] & FenceLayers.All;
        return true;
    }

    /// <summary>Ends it, and says in words how it had ended before.</summary>
    internal string Ending()
    {
        if (timedOut)
            return "took longer than it may";
        // what has not ended by itself has said something that makes no sense
        var ended = process.HasEnded;
        process.Kill();
        return !ended ? "said what makes no sense" : process.ExitCode switch
        {
            0 => "ended before it had answered",
            BadSystemCall => "was ended for a system call that it may not make",
            Aborted => "broke down: out of memory or stack, or by its own will",
            Killed => "was ended by the system, most likely for want of memory",
            OutOfTime => "used more processor time than it may",
            > 128 => $"was ended by signal {process.ExitCode - 128}",
            _ => "ended by itself",
        };
    }

    public void Dispose()
    {
        deadline.Dispose();
        process.Dispose();
    }

    private const int BadSystemCall = 128 + 31;
    private const int Aborted = 128 + 6;
    private const int Killed = 128 + 9;
    private const int OutOfTime = 128 + 24;

    private void End()
    {
        timedOut = true;
        process.Kill();
    }

    /// <summary>The exports, and what links among them lead to.</summary>
    private static IEnumerable<string> Readable(FenceOptions options)
    {
        foreach (var path in options.Paths)
        {
            if (options.Held.ContainsKey(path))
                continue;
            yield return Path.GetFullPath(path);
            if (Directory.Exists(path))
            {
                foreach (var link in Links(path))
                    yield return link;
            }
        }
    }

    private static ImmutableArray<string> Links(string folder)
    {
        try
        {
            return
            [
                .. new DirectoryInfo(folder).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = true })
                    .Where(f => f.LinkTarget is not null).Select(f => f.ResolveLinkTarget(returnFinalTarget: true)?.FullName).OfType<string>(),
            ];
        }
        catch (IOException)
        {
            return [];
        }
    }
}
