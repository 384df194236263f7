using System.Text.Json;
using ControlValidator.Engine;
using ControlValidator.Sources;

namespace ControlValidator.Adversarial.Tests;

/// <summary>Every attack in one pack, with a policy that means no harm.</summary>
[Parallelizable]
public sealed class Attacking
{
    private const string Harmless = """
        [Control("CV-AAA-001", "It is on", Pillar = Pillar.Assets), Why("w"), Fix("f")]
        Verdict IsOn(Resource resource) => resource["on"].Is(true);
        """;

    private static IEnumerable<Attack> Refused => Attack.Listed.Where(a => !a.RunsOut);

    private readonly Dictionary<string, MarkedPlace> places = new(StringComparer.Ordinal);
    private string folder = "";
    private PolicyPack pack = new([], []);

    [OneTimeSetUp]
    public void LoadAll()
    {
        folder = Directory.CreateTempSubdirectory("cval-attacks-").FullName;
        foreach (var attack in Refused)
            places.Add(attack.Name, attack.WriteTo(folder));
        Directory.CreateDirectory(Path.Combine(folder, "good", "good"));
        File.WriteAllText(Path.Combine(folder, "good", "good", "policy.csx"), Harmless);
        pack = PolicyPacks.Load([folder], new(CacheFolder: null, Parallel: 2));
    }

    [OneTimeTearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [TestCaseSource(nameof(Refused))]
    public void An_attack_ends_as_the_table_says(Attack attack)
    {
        var errors = pack.Diagnostics.Where(d => d.Level is DiagnosticLevel.Error && d.Span.File.StartsWith($"{folder}/{attack.Name}/", StringComparison.Ordinal)).ToList();

        var said = string.Join('\n', errors);
        if (attack.Code is null)
        {
            Assert.That(errors, Is.Empty);
            return;
        }
        var (line, column) = places[attack.Name];
        Assert.That(errors.Select(e => (e.Code, e.Span.Line, e.Span.Column)), Does.Contain((attack.Code, line, column)), said);
        Assert.That(errors.Select(e => e.Help), Has.None.Null.And.None.Empty, said);
        Assert.That(pack.Policies.Select(p => p.Path), Has.None.Contains($"/{attack.Name}/"), "the policy is used");
    }

    [Test]
    public void No_attack_is_found_only_after_compiling() => Assert.That(pack.Diagnostics.Select(d => d.Code), Has.None.EqualTo("CV1111"));

    [Test]
    public void The_table_lists_each_file_once()
    {
        Assert.That(Attack.Listed.Select(a => a.Name), Is.EquivalentTo(Attack.Written));
    }

    [Test]
    public void There_are_two_hundred_or_more() => Assert.That(Refused.Count(a => a.Code is not null), Is.AtLeast(200));

    [TestCase("CV-AAA-001")]
    [TestCase("CV-FORGE-091")]
    public void The_other_policies_are_judged_all_the_same(string control)
    {
        using var cases = JsonDocument.Parse("""[{ "id": "/a", "name": "a", "type": "t", "on": true }, { "id": "/b", "name": "b", "type": "t", "on": false }]""");
        using var estate = InMemoryEstate.FromResources(cases.RootElement, new Dictionary<string, Completeness>(StringComparer.Ordinal), asOf: null, "case");
        var checks = pack.Policies.SelectMany(p => p.Checks).Where(c => c.Control.Id == control);

        var judged = Assessor.Judge(estate, [.. checks], new(Parallel: 1, KeepPasses: true, Clock: null), CancellationToken.None);

        Assert.That((judged.Tallies.Single().Pass, judged.Tallies.Single().Fail), Is.EqualTo((1, 1)));
    }
}
