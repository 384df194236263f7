using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Rendering;
using ControlValidator.Cli.Running;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Testing;

/// <summary>Runs the cases again whenever a file is saved: only of what the file belongs to, with the compiler warm in this process.</summary>
internal sealed class TestWatch(TestOptions options) : IDisposable
{
    private const int SettleMilliseconds = 15;

    private readonly BlockingCollection<string> saved = [];
    private readonly List<FileSystemWatcher> watchers = [];
    private StandbyChild? standby;

    /// <summary>Goes on until the process is ended, or standard input is when it is no terminal.</summary>
    internal void Run(Action<TestRun> show)
    {
        var folders = PackFolder.Resolve(options.Paths).Select(p => Directory.Exists(p) ? p : Path.GetDirectoryName(Path.GetFullPath(p)) ?? ".")
            .Where(Directory.Exists).ToImmutableArray();
        foreach (var folder in folders)
            watchers.Add(Watch(folder));
        WarmUp(folders);
        standby = StandbyChild.For(options.Fence, folders);
        if (Console.IsInputRedirected)
            new Thread(EndWithInput) { IsBackground = true, Name = "input" }.Start();
        Say("waiting for a policy or its cases to be saved");
        foreach (var first in saved.GetConsumingEnumerable())
        {
            var start = Stopwatch.GetTimestamp();
            var policies = AffectedBy([first, .. Rest()]);
            if (policies.IsEmpty)
                continue;
            show(TestRun.Execute(options with { Paths = policies, Ahead = standby }));
            // each run has a process of its own, and the next one's is started before it is wanted
            standby = StandbyChild.For(options.Fence, folders);
            var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Say(string.Create(CultureInfo.InvariantCulture, $"{policies.Length} {(policies.Length == 1 ? "policy" : "policies")} in {took:0} ms"));
        }
    }

    public void Dispose()
    {
        watchers.ForEach(w => w.Dispose());
        standby?.Dispose();
        saved.Dispose();
    }

    private static void Say(string text)
    {
        Consoles.Output.Line($"[grey]{Shown.Safe(text)}[/]");
        Consoles.Flush();
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(Path.GetFullPath(folder)) { IncludeSubdirectories = true, NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName };
        watcher.Changed += (_, e) => Note(e.FullPath);
        watcher.Created += (_, e) => Note(e.FullPath);
        watcher.Renamed += (_, e) => Note(e.FullPath);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Note(string path)
    {
        if (!saved.IsAddingCompleted && (path.EndsWith(".csx", StringComparison.Ordinal) || Path.GetFileName(path) is LoadedPolicy.CasesName))
            saved.Add(path);
    }

    private void EndWithInput()
    {
        while (Console.In.Read() >= 0)
        {
        }
        saved.CompleteAdding();
    }

    /// <summary>Editors save in several steps; what comes at once belongs together.</summary>
    private List<string> Rest()
    {
        var rest = new List<string>();
        while (saved.TryTake(out var next, SettleMilliseconds))
            rest.Add(next);
        return rest;
    }

    /// <summary>A saved policy or file of cases concerns its own folder, a file that policies share all folders below its own.</summary>
    private static ImmutableArray<string> AffectedBy(List<string> paths) =>
    [
        .. paths.Select(p => (Folder: Path.GetDirectoryName(p) ?? ".", IsShared: !(Path.GetFileName(p) is LoadedPolicy.CasesName or "policy.csx")))
            .Distinct()
            .Where(f => Directory.Exists(f.Folder))
            .SelectMany(f => Directory.EnumerateFiles(f.Folder, "policy.csx", f.IsShared ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly))
            .Select(f => Path.GetRelativePath(Directory.GetCurrentDirectory(), f))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    // Compiled policies come from the cache, so that the compiler would meet the first save cold.
    private void WarmUp(ImmutableArray<string> folders)
    {
        var first = folders.SelectMany(f => Directory.EnumerateFiles(f, "policy.csx", SearchOption.AllDirectories)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (first is not null)
            PolicyPacks.Load([first], new(CacheFolder: null, options.Parallel) { Limits = options.Fence.Limits });
    }
}
