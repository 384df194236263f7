using System.Collections;
using System.Diagnostics;

namespace ControlValidator.Benchmarks.Whole;

/// <summary>A command that is measured.</summary>
/// <param name="Cache">The folder in which compiled policies are kept.</param>
/// <param name="Forgets">Whether that folder is emptied before each run.</param>
internal sealed record Command(string Name, IReadOnlyList<string> Line, string Cache = "", bool Forgets = false)
{
    private const int WorstExitCode = 2;

    /// <summary>
    /// Runs it once. A small shell stands between: a process begins with the peak memory of the one that starts it, and
    /// ours is larger than what is to be measured. The shell ends at once, and the command becomes our child.
    /// </summary>
    internal Sample Run()
    {
        if (Forgets && Directory.Exists(Cache))
            Directory.Delete(Cache, recursive: true);
        var start = Stopwatch.GetTimestamp();
        var shell = Libc.Spawn("/bin/sh", ["-c", "\"$@\" >/dev/null 2>&1 &", "sh", .. Line], [.. Variables()]);
        Libc.Wait(shell, out _);
        var exit = Libc.Wait(-1, out var usage);
        var wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return exit <= WorstExitCode
            ? new(wall, usage.CpuMilliseconds, usage.PeakMegabytes)
            : throw new InvalidOperationException($"`{string.Join(' ', Line)}` ended with exit code {exit}");
    }

    private IEnumerable<string> Variables()
    {
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            // What `dotnet run` sets for us is not what a person's shell has.
            if (variable.Key is string name && !name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) && name != "CVAL_CACHE")
                yield return $"{name}={variable.Value}";
        }
        if (Cache.Length > 0)
            yield return $"CVAL_CACHE={Cache}";
    }
}

/// <summary>One process as it was: start to end, and what it used.</summary>
internal sealed record Sample(double WallMilliseconds, double CpuMilliseconds, double PeakMegabytes);
