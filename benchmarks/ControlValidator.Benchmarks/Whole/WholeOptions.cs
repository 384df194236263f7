using System.Globalization;
using ControlValidator.Benchmarks.Estates;

namespace ControlValidator.Benchmarks.Whole;

/// <summary>What is to be measured.</summary>
/// <param name="Estates">Files, or numbers of resources to make files of.</param>
/// <param name="Cval">The published program; null to publish it.</param>
/// <param name="Runs">How often each command is run, after one run to warm the caches.</param>
/// <param name="Pack">The policies whose start is measured.</param>
/// <param name="Fence">How policies are fenced that did not come with the program: auto, require or off.</param>
internal sealed record WholeOptions(IReadOnlyList<string> Estates, string? Cval, int Runs, string Pack, string Fence)
{
    private const ulong Seed = 42;

    internal static string Usage => "whole [--runs n] [--cval program] [--pack folder] [--fence mode] [<count or file>...]";

    internal static WholeOptions? Parse(ReadOnlySpan<string> args)
    {
        var estates = new List<string>();
        var options = new WholeOptions(estates, null, Runs: 7, Pack: "policies", Fence: "auto");
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
                estates.Add(args[i]);
            else if (i + 1 < args.Length && options.With(args[i], args[++i]) is { } changed)
                options = changed;
            else
                return null;
        }
        if (estates.Count == 0)
            estates.AddRange(["1", "1000", "10000", "100000"]);
        return options;
    }

    /// <summary>The files to be judged; those that are made stand in the folder.</summary>
    internal IEnumerable<string> Files(string folder)
    {
        foreach (var estate in Estates)
        {
            if (!int.TryParse(estate, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                yield return Path.GetFullPath(estate);
                continue;
            }
            var file = Path.Combine(folder, $"{count}.json");
            Estate.Write(count, Seed, file);
            yield return file;
        }
    }

    private WholeOptions? With(string option, string value) => option switch
    {
        "--cval" => this with { Cval = value },
        "--pack" => this with { Pack = value },
        "--fence" => this with { Fence = value },
        "--runs" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var runs) ? this with { Runs = Math.Max(1, runs) } : null,
        _ => null,
    };
}
