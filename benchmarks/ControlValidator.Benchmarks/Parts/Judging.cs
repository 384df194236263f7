using System.Text.Json;
using BenchmarkDotNet.Attributes;
using ControlValidator.Model;
using ControlValidator.Scripting;
using ControlValidator.Sources;

namespace ControlValidator.Benchmarks.Parts;

/// <summary>One check over one row of the type that it judges: without and with its steps being counted, and with evidence being recorded.</summary>
[MemoryDiagnoser]
public class Judging
{
    private JsonDocument? document;
    private OpenedEstate? estate;
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
        document = JsonDocument.Parse(rows.ToArray());
        estate = InMemoryEstate.FromResources(document.RootElement, new Dictionary<string, Completeness>(), asOf: null, "rows.json");
        estate.Read(static () => static _ => { }, CancellationToken.None);
        resource = estate.Snapshot.Resources.First(r => check.Types.IsEmpty || check.Types.Any(r.IsOfType));
    }

    [GlobalCleanup]
    public void Close()
    {
        estate?.Dispose();
        document?.Dispose();
    }

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
