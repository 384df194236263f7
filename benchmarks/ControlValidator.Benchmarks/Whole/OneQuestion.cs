using System.Diagnostics;
using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Analysis.Tests.ConditionalAccess;

namespace ControlValidator.Benchmarks.Whole;

/// <summary>
/// Whether anybody of a large tenant signs in without a second factor, asked once in a process that does nothing else: a large question is asked once,
/// so that its first time counts, and its peak of memory.
/// </summary>
internal static class OneQuestion
{
    private const double Million = 1e6;

    internal static void Ask(int users, int policies, int groups, bool withGap)
    {
        var tenant = new LargeTenant(users, policies, groups).Make(withGap);
        var held = GC.GetTotalMemory(forceFullCollection: true);
        using var process = Process.GetCurrentProcess();
        var before = process.PeakWorkingSet64;
        var watch = Stopwatch.StartNew();
        var answer = new Prover(tenant).Prove(LargeTenant.Property);
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{answer.Outcome} in {seconds:0.00} s; the tenant holds {held / Million:0} MB, the process had peaked at {before / Million:0} MB, and with the question at {process.PeakWorkingSet64 / Million:0} MB"));
        GC.KeepAlive(tenant);
    }
}
