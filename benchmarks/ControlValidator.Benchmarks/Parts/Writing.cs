using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Reporting;
using ControlValidator.Scripting;
using ControlValidator.Sources;

namespace ControlValidator.Benchmarks.Parts;

/// <summary>A report of a thousand resources. Its findings are made once and kept: what is measured is the writing.</summary>
[MemoryDiagnoser]
public class Writing
{
    private Assessment? assessment;

    [Params(ReportFormat.Json, ReportFormat.Sarif, ReportFormat.Junit, ReportFormat.Markdown, ReportFormat.Html, ReportFormat.Csv)]
    public ReportFormat Format { get; set; }

    [GlobalSetup]
    public void Assess()
    {
        var file = Path.GetTempFileName();
        Estates.Estate.Write(1_000, 42, file);
        var pack = PolicyPacks.Load([Path.Combine(Whole.Publishing.Root(), "benchmarks", "policies")], new(CacheFolder: null, Parallel: 2));
        ImmutableArray<Check> checks = [.. pack.Policies.SelectMany(p => p.Checks)];
        using var estate = Sources.Estate.Open([file], Stream.Null, new(2, null, SourceLimits.Default));
        var judged = Assessor.Judge(estate, checks, new(2, KeepPasses: true), CancellationToken.None);
        assessment = new(
            new("ControlValidator", "0"), null, estate.Snapshot.Manifest,
            [.. pack.Policies.Select(p => new PolicyDigest(p.Path, p.Sha256))],
            [.. checks.Select((c, i) => new AssessedCheck(c.Control, c.Name, c.Policy, c.Line, c.Types, new(null), judged.Tallies[i]))],
            [.. judged.Findings], [], null);
        File.Delete(file);
    }

    [Benchmark]
    public void Write() => Report.Write(Format, assessment!, Stream.Null);
}
