using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Policies.Tests;

/// <summary>Verdicts that PSRule for Azure gives on real exports, and ours on the same.</summary>
internal static class PSRuleFixture
{
    internal const string Scheme = "PSRule";

    private static readonly Lazy<ImmutableArray<PSRuleVerdict>> Read = new(Load);

    private static readonly Lazy<ImmutableArray<Check>> Checks = new(() =>
        [.. Pack.Checks.Where(c => c.Control.SameAs.Any(s => s.Scheme == Scheme)).OrderBy(c => c.Control.Id, StringComparer.Ordinal)]);

    private static readonly Dictionary<string, ILookup<(string Rule, string Resource), Outcome>> Judged = new(StringComparer.Ordinal);

    private static readonly Lock Gate = new();

    internal static string? Folder => Checkout.Shared("psrule-rules-azure");

    /// <summary>Those of the rules that our controls cover.</summary>
    internal static IEnumerable<PSRuleVerdict> Verdicts
    {
        get
        {
            var covered = Checks.Value.SelectMany(c => c.Control.SameAs).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
            return Read.Value.Where(v => covered.Contains(v.Rule));
        }
    }

    /// <summary>Our verdict; not applicable where our control does not judge the resource at all.</summary>
    internal static Outcome OurVerdict(PSRuleVerdict theirs)
    {
        lock (Gate)
        {
            if (!Judged.TryGetValue(theirs.Input, out var judged))
                Judged.Add(theirs.Input, judged = Judge(theirs.Input));
            var ours = judged[(theirs.Rule, theirs.Resource.ToUpperInvariant())].Where(o => o is not Outcome.NotApplicable).Distinct().ToList();
            return ours.Count == 0 ? Outcome.NotApplicable : ours.Single();
        }
    }

    private static ILookup<(string Rule, string Resource), Outcome> Judge(string input)
    {
        var folder = Folder ?? throw new InvalidOperationException("There are no exports.");
        using var estate = Estate.Open([Path.Combine(folder, input)], Stream.Null, new SourceOptions(1, AsOf: null, SourceLimits.Default));
        var judged = Assessor.Judge(estate, Checks.Value, new JudgingOptions(Parallel: 1, KeepPasses: true), CancellationToken.None);
        return judged.Findings
            .SelectMany(f => f.Control.SameAs.Where(s => s.Scheme == Scheme), (f, s) => (Rule: s.Id, f.Subject, f.Outcome))
            .ToLookup(f => (f.Rule, f.Subject.Name.ToUpperInvariant()), f => f.Outcome);
    }

    private static ImmutableArray<PSRuleVerdict> Load()
    {
        if (Folder is not { } folder)
            return [];
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "expected.fixture.json")));
        return [.. file.RootElement.GetProperty("verdicts").EnumerateArray().Select(v => new PSRuleVerdict(
            Text(v, "input"), Text(v, "rule"), Text(v, "resource"), Text(v, "expected") switch
            {
                "Pass" => Outcome.Pass,
                "Fail" => Outcome.Fail,
                "None" => Outcome.NotApplicable,
                var other => throw new InvalidOperationException($"The fixture has the verdict {other}."),
            }))];
    }

    private static string Text(JsonElement verdict, string name) =>
        verdict.GetProperty(name).GetString() ?? throw new InvalidOperationException($"A verdict of the fixture has no {name}.");
}

/// <summary>A verdict of PSRule for Azure.</summary>
/// <param name="Input">Path of the export, from the fixture's folder.</param>
internal sealed record PSRuleVerdict(string Input, string Rule, string Resource, Outcome Expected);
