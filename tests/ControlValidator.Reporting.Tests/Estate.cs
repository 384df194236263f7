using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

/// <summary>Builds assessments whose tallies agree with their findings, as the engine's do.</summary>
internal sealed class Estate
{
    private readonly List<(Control Control, string Check, string Policy, ImmutableArray<string> Subjects, Proof Proof)> checks = [];
    private readonly List<Finding> findings = [];

    public Manifest Manifest { get; set; } = Manifest.Empty;

    public ImmutableArray<Diagnostic> Diagnostics { get; set; } = [];

    public MaturityResult? Maturity { get; set; }

    public DateTimeOffset? AsOf { get; set; }

    public static Control Control(string id, string title = "It holds", Severity severity = Severity.Medium, Pillar pillar = Pillar.CloudPosture) =>
        new(id, title, pillar, 2, severity, Method.Inspect, "It matters.", "Set `it` to `true`.", [], []);

    public Estate Check(Control control, string name, string? shortcoming = null, string subject = "Microsoft.Storage/storageAccounts")
    {
        checks.Add((control, name, $"policies/{control.Id[..6].ToLowerInvariant()}/{name}/policy.csx", [subject], new(shortcoming)));
        return this;
    }

    public Estate Find(Outcome outcome, string reason, Subject subject, int leftOut, params ImmutableArray<Observation> observed)
    {
        var (control, check, _, _, _) = checks[^1];
        var key = SHA256.HashData(Encoding.UTF8.GetBytes($"{control.Id}\n{subject.Type}\n{subject.Id}"));
        findings.Add(new(Convert.ToHexStringLower(key)[..16], control, check, subject, outcome, reason, observed, leftOut));
        return this;
    }

    public Estate Find(Outcome outcome, string reason, Subject subject, params ImmutableArray<Observation> observed) =>
        Find(outcome, reason, subject, 0, observed);

    /// <summary>Findings of every outcome in turn, for the last check.</summary>
    public Estate FindMany(Outcome outcome, int count, string prefix = "account")
    {
        for (var i = 0; i < count; i++)
        {
            var name = prefix + i.ToString("D4", CultureInfo.InvariantCulture);
            Find(outcome, $"{name} was judged", Storage(name), new Observation("export/storage.json", (7 * i) + 3, $"/value/{i}/properties/it", "true"));
        }
        return this;
    }

    public static Subject Storage(string name) => new(
        $"/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-data/providers/Microsoft.Storage/storageAccounts/{name}",
        name, "Microsoft.Storage/storageAccounts");

    public Assessment Assess()
    {
        var outcomes = findings.ToLookup(f => (f.Control.Id, f.Check), f => f.Outcome);
        var ordered = findings.OrderBy(f => f.Control.Id, StringComparer.Ordinal).ToList();
        return new(
            new("ControlValidator", "0.1.0"), AsOf, Manifest,
            [.. checks.Select(c => new PolicyDigest(c.Policy, Hash(c.Policy)))],
            [.. checks.Select(c => new AssessedCheck(c.Control, c.Check, c.Policy, 8, c.Subjects, c.Proof, Count(outcomes[(c.Control.Id, c.Check)])))],
            ordered, Diagnostics, Maturity);
    }

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static Tally Count(IEnumerable<Outcome> outcomes)
    {
        var own = outcomes.ToList();
        return new(
            own.Count(o => o is Outcome.Pass), own.Count(o => o is Outcome.Fail), own.Count(o => o is Outcome.NotApplicable),
            own.Count(o => o is Outcome.Unknown), own.Count(o => o is Outcome.Error));
    }
}
