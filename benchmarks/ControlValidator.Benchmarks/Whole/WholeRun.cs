using System.Globalization;

namespace ControlValidator.Benchmarks.Whole;

/// <summary>
/// Measures whole processes, start to end, in rounds: one after the other within a round, so that a disturbance of the machine
/// strikes what is compared alike.
/// </summary>
internal static class WholeRun
{
    internal static void Execute(WholeOptions options)
    {
        var root = Publishing.Root();
        var folder = Directory.CreateTempSubdirectory("cval-bench-").FullName;
        try
        {
            var baseline = Publishing.Publish(root, "benchmarks/ControlValidator.Baseline", "ControlValidator.Baseline", folder, selfContained: false);
            var cval = options.Cval ?? Publishing.Publish(root, "src/ControlValidator.Cli", "cval", folder, selfContained: true);
            Libc.AdoptOrphans();
            Table.Head(Console.Out);
            var hello = new Command("hello, world", [Publishing.NewConsole(folder)]);
            Start(options, root, folder, hello, new("hello, lean", [baseline]), cval);
            foreach (var file in options.Files(folder))
                Measure(options.Runs, hello, [new("scan", [baseline, file]), Judge(options, cval, file, Path.Combine(root, "benchmarks/policies"), folder)], Label(file));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Start(WholeOptions options, string root, string folder, Command hello, Command lean, string cval)
    {
        var given = Path.GetFullPath(options.Pack, root);
        if (!Directory.Exists(given))
            return;
        var pack = Path.Combine(folder, "pack");
        CopyAltered(given, pack);
        var policies = Directory.EnumerateFiles(pack, "policy.csx", SearchOption.AllDirectories).Count();
        var one = Path.Combine(folder, "one.json");
        Estates.Estate.Write(1, 42, one);
        var shipped = Judge(options, cval, one, given, folder) with { Name = $"cval, {policies} policies as given" };
        var known = Judge(options, cval, one, pack, folder) with { Name = $"cval, {policies} policies altered, known" };
        var first = known with { Name = $"cval, {policies} policies altered, new", Cache = Path.Combine(folder, "empty"), Forgets = true };
        Measure(options.Runs, hello, [lean, shipped, known, first], "1 resource");
    }

    /// <summary>The same policies with other texts, so that none of them is one that came compiled with the program.</summary>
    private static void CopyAltered(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
            if (Path.GetExtension(copy) is ".csx")
                File.AppendAllText(copy, "\n");
        }
    }

    private static Command Judge(WholeOptions options, string cval, string file, string policies, string folder) =>
        new("cval", [cval, "validate", file, "--policies", policies, "--fence", options.Fence], Path.Combine(folder, "cache"));

    private static void Measure(int runs, Command hello, Command[] commands, string label)
    {
        Command[] all = [hello, .. commands];
        var samples = all.ToDictionary(c => c, _ => new List<Sample>());
        for (var round = 0; round <= runs; round++)
        {
            foreach (var command in all)
            {
                var sample = command.Run();
                if (round > 0)
                    samples[command].Add(sample);
            }
        }
        Table.Rows(Console.Out, label, [.. all.Select(c => (c.Name, new Figures(samples[c])))]);
    }

    private static string Label(string file) => string.Create(CultureInfo.InvariantCulture,
        $"{Path.GetFileNameWithoutExtension(file)} ({new FileInfo(file).Length / 1e6:0.0##} MB)");
}
