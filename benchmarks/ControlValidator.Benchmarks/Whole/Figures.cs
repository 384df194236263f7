namespace ControlValidator.Benchmarks.Whole;

/// <summary>What the runs of one command come to.</summary>
internal sealed class Figures(IReadOnlyList<Sample> samples)
{
    internal double Wall => Median(s => s.WallMilliseconds);

    internal double Fastest => samples.Min(s => s.WallMilliseconds);

    internal double Slowest => samples.Max(s => s.WallMilliseconds);

    internal double Cpu => Median(s => s.CpuMilliseconds);

    /// <summary>The largest peak of all runs: a limit on memory must hold for each.</summary>
    internal double Peak => samples.Max(s => s.PeakMegabytes);

    private double Median(Func<Sample, double> figure)
    {
        var sorted = samples.Select(figure).Order().ToArray();
        return (sorted[sorted.Length / 2] + sorted[(sorted.Length - 1) / 2]) / 2;
    }
}
