using BenchmarkDotNet.Attributes;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Benchmarks.Parts;

/// <summary>One check over one row of the type that it judges: without and with its steps being counted, and with evidence being recorded.</summary>
[MemoryDiagnoser]
public class Judging
{
    private SmallExport? export;
    private Resource? resource;
    private Check? check;
    private Check? uncounted;

    /// <summary>A switch, a choice of two names, a path through two objects, a list of rules, and tags.</summary>
    [Params("CV-BM-001", "CV-BM-002", "CV-BM-004", "CV-BM-005", "CV-BM-020")]
    public string Control { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        check = Compiled(Safeguards.All);
        uncounted = Compiled(Safeguards.AllowList);
        using var rows = new MemoryStream();
        Estates.Estate.Write(400, 42, rows);
        export = SmallExport.Of(rows.ToArray());
        resource = export.Snapshot.Resources.First(r => check.Types.IsEmpty || check.Types.Any(r.IsOfType));
    }

    [GlobalCleanup]
    public void Close() => export?.Dispose();

    [Benchmark(Baseline = true)]
    public Verdict JudgeUncounted() => uncounted!.Judge(resource, null);

    [Benchmark]
    public Verdict Judge() => check!.Judge(resource, null);

    [Benchmark]
    public Verdict JudgeAndRecord() => check!.Judge(resource!.RecordingTo(new()), null);

    private Check Compiled(Safeguards safeguards)
    {
        var pack = PolicyPacks.Load([Path.Combine(Whole.Publishing.Root(), "benchmarks", "policies")], new(CacheFolder: null, Parallel: 2) { Safeguards = safeguards });
        return pack.Policies.SelectMany(p => p.Checks).Single(c => c.Control.Id == Control);
    }
}
