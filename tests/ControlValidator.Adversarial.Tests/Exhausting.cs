using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ControlValidator.Engine;
using ControlValidator.Sources;

namespace ControlValidator.Adversarial.Tests;

/// <summary>Every attack that only shows while it runs, in one pack, with a policy that means no harm.</summary>
[Parallelizable]
public sealed partial class Exhausting
{
    private const string Harmless = """
        [Control("CV-AAA-001", "It is on", Pillar = Pillar.Assets), Why("w"), Fix("f")]
        Verdict IsOn(Resource resource) => resource["on"].Is(true);
        """;

    private readonly Dictionary<string, MarkedPlace> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Finding> findings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Finding> inTurn = new(StringComparer.Ordinal);
    private string folder = "";
    private PolicyPack pack = new([], []);

    private static IEnumerable<Attack> Attacks => Attack.Listed.Where(a => a.RunsOut);

    [OneTimeSetUp]
    public void JudgeAll()
    {
        folder = Directory.CreateTempSubdirectory("cval-exhausting-").FullName;
        foreach (var attack in Attacks)
            places.Add(attack.Name, attack.WriteTo(folder));
        Directory.CreateDirectory(Path.Combine(folder, "good", "good"));
        File.WriteAllText(Path.Combine(folder, "good", "good", "policy.csx"), Harmless);
        pack = PolicyPacks.Load([folder], new(CacheFolder: null, Parallel: 2) { Limits = new(Steps: 1_000_000, Bytes: 16 * 1024 * 1024) });
        Judge(parallel: 2, findings);
        Judge(parallel: 1, inTurn);
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestCaseSource(nameof(Attacks))]
    public void An_attack_is_stopped_as_the_table_says(Attack attack)
    {
        Assert.That(pack.Diagnostics.Where(d => d.Level is DiagnosticLevel.Error && d.Span.File.StartsWith($"{folder}/{attack.Name}/", StringComparison.Ordinal)), Is.Empty);
        var finding = findings[attack.Name];
        Assert.That(finding.Outcome, Is.EqualTo(Outcome.Error), finding.Reason);
        Assert.That(finding.Reason, Does.StartWith(attack.Code!));

        var place = Place().Match(finding.Reason);
        var (line, column) = places[attack.Name];
        Assert.That(finding.Reason, Does.Contain($"{attack.Name}/policy.csx"));
        if (line > 0)
            Assert.That((Number(place.Groups["line"]), Number(place.Groups["column"])), Is.EqualTo((line, column)), finding.Reason);
    }

    [TestCaseSource(nameof(Attacks))]
    public void An_attack_is_stopped_at_the_same_place_on_any_number_of_threads(Attack attack) =>
        Assert.That(findings[attack.Name].Reason, Is.EqualTo(inTurn[attack.Name].Reason));

    [Test]
    public void The_other_policies_are_judged_all_the_same() => Assert.That(findings["good/good"].Outcome, Is.EqualTo(Outcome.Pass));

    [Test]
    public void There_are_sixty_or_more() => Assert.That(Attacks.Count(), Is.AtLeast(60));

    private void Judge(int parallel, Dictionary<string, Finding> found)
    {
        using var cases = JsonDocument.Parse("""[{ "id": "/a", "name": "a", "type": "t", "on": true }]""");
        using var estate = InMemoryEstate.FromResources(cases.RootElement, new Dictionary<string, Completeness>(StringComparer.Ordinal), asOf: null, "case");
        var checks = pack.Policies.SelectMany(p => p.Checks).OrderBy(c => c.Control.Id, StringComparer.Ordinal).ToList();
        foreach (var finding in Assessor.Judge(estate, [.. checks], new(parallel, KeepPasses: true, Clock: null), CancellationToken.None).Findings)
            found.Add(NameOf(checks.Single(c => c.Control.Id == finding.Control.Id)), finding);
    }

    private string NameOf(Check check) => Path.GetDirectoryName(Path.GetRelativePath(folder, check.Policy))!.Replace('\\', '/');

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"policy\.csx\((?<line>\d+),(?<column>\d+)\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: -1)]
    private static partial Regex Place();
}
