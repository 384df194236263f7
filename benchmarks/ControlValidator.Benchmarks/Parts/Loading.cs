using BenchmarkDotNet.Attributes;
using ControlValidator.Scripting;

namespace ControlValidator.Benchmarks.Parts;

/// <summary>Bringing twenty compiled policies from the cache to the point where their checks can be called.</summary>
[MemoryDiagnoser]
public class Loading
{
    private readonly string cache = Directory.CreateTempSubdirectory("cval-bench-").FullName;
    private string policies = "";

    [GlobalSetup]
    public void Fill()
    {
        policies = Path.Combine(Whole.Publishing.Root(), "benchmarks", "policies");
        PolicyPacks.Load([policies], new(cache, Parallel: 2));
    }

    [GlobalCleanup]
    public void Delete() => Directory.Delete(cache, recursive: true);

    [Benchmark]
    public int TwentyCachedPolicies() => PolicyPacks.Load([policies], new(cache, Parallel: 2)).Policies.Length;
}
