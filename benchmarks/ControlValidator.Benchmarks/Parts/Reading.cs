using BenchmarkDotNet.Attributes;
using ControlValidator.Sources;

namespace ControlValidator.Benchmarks.Parts;

/// <summary>Splitting an export into rows, parsing and indexing them: all but judging, on one thread and on two.</summary>
[MemoryDiagnoser]
public class Reading
{
    private readonly string file = Path.GetTempFileName();

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Generate() => Estates.Estate.Write(2_000, 42, file);

    [GlobalCleanup]
    public void Delete() => File.Delete(file);

    [Benchmark]
    public int TwoThousandRows()
    {
        using var estate = Sources.Estate.Open([file], Stream.Null, new(Threads, null, SourceLimits.Default));
        var rows = 0;
        estate.Read(() => _ => Interlocked.Increment(ref rows), CancellationToken.None);
        return rows;
    }
}
