using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ControlValidator.Engine;
using ControlValidator.Scripting;
using ControlValidator.Sources;

namespace ControlValidator.Policies.Tests;

/// <summary>
/// The twenty policies of the benchmarks against the numbers on which OPA, regorus and a reading by hand agree: speed must not be
/// bought by judging less.
/// </summary>
public sealed class BenchmarkCounts
{
    private static readonly SourceOptions Options = new(2, null, SourceLimits.Default);

    [TestCase("1", 1, 42)]
    [TestCase("1000", 1_000, 42)]
    [TestCase("10000", 10_000, 42)]
    [TestCase("10000 (seed 7)", 10_000, 7)]
    public void The_twenty_policies_find_what_other_engines_find(string estate, int count, int seed)
    {
        var expected = Expected(estate);
        var export = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"estate-{count}-{seed}.json");
        Generate(count, seed, export);
        try
        {
            Assert.That(Failures(export), Is.EquivalentTo(expected));
        }
        finally
        {
            File.Delete(export);
        }
    }

    private static Dictionary<string, long> Failures(string export)
    {
        var pack = PolicyPacks.Load([Checkout.PathOf("benchmarks", "policies")], new(CacheFolder: null, Parallel: 2));
        Assert.That(pack.Diagnostics, Is.Empty);
        using var opened = Estate.Open([export], Stream.Null, Options);
        var checks = pack.Policies.SelectMany(p => p.Checks).ToList();
        var judged = Assessor.Judge(opened, [.. checks], new(2, KeepPasses: false), CancellationToken.None);
        Assert.That(opened.Diagnostics, Is.Empty);
        Assert.That(judged.Tallies.Sum(t => t.Unknown + t.Error), Is.Zero, "nothing is left undecided");
        return checks.Select((c, i) => (c.Control.SameAs.Single(s => s.Scheme == "bench").Id, judged.Tallies[i].Fail)).ToDictionary();
    }

    private static Dictionary<string, long> Expected(string estate)
    {
        using var counts = JsonDocument.Parse(File.ReadAllBytes(Bench("expected-counts.json")));
        return counts.RootElement.GetProperty(estate).EnumerateObject().Where(c => c.Name != "total").ToDictionary(c => c.Name, c => c.Value.GetInt64());
    }

    private static void Generate(int count, int seed, string export)
    {
        string[] arguments = [Bench("gen.py"), count.ToString(CultureInfo.InvariantCulture), seed.ToString(CultureInfo.InvariantCulture), export];
        try
        {
            using var python = Process.Start("python3", arguments);
            python.WaitForExit();
            Assert.That(python.ExitCode, Is.Zero, "the estate was made");
        }
        catch (Win32Exception)
        {
            Assert.Ignore("The estates with known counts are made by a Python program, and there is no python3 here.");
        }
    }

    private static string Bench(string file)
    {
        var path = Checkout.Shared("..", "bench", file);
        if (path is null)
            Assert.Ignore($"The estates with known counts are not on this machine: shared/bench/{file} is missing.");
        return path ?? "";
    }
}
