using System.Text.Json;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Policies.Tests;

public sealed class ThePolicyPack
{
    private static IEnumerable<TestCaseData<LoadedPolicy>> Policies =>
        Pack.Policies.Select(p => new TestCaseData<LoadedPolicy>(p).SetArgDisplayNames(Pack.NameOf(p)));

    [Test]
    public void All_policies_load_without_a_diagnostic() => Assert.That(Pack.Diagnostics.Select(d => d.ToString()), Is.Empty);

    [Test]
    public void Each_control_has_an_id_and_a_title_of_its_own()
    {
        Assert.That(Pack.Checks.Select(c => c.Control.Id), Is.Unique);
        Assert.That(Pack.Checks.Select(c => c.Control.Title), Is.Unique);
    }

    [Test]
    public void Each_equivalent_id_belongs_to_one_control() =>
        Assert.That(Pack.Checks.SelectMany(c => c.Control.SameAs).Where(s => s.Scheme == PSRuleFixture.Scheme), Is.Unique);

    [Test]
    public void Each_control_says_why_it_matters_and_how_to_fix_it() =>
        Assert.That(Pack.Checks.Where(c => c.Control.Why.Length < 20 || c.Control.Fix.Length < 20).Select(c => c.Control.Id), Is.Empty);

    [Test]
    public void A_control_maps_to_a_framework_unless_it_is_stated_that_none_asks_for_it()
    {
        var unmapped = Pack.Checks.Where(c => c.Control.Maps.IsEmpty).Select(c => c.Control.Id);

        Assert.That(unmapped, Is.EquivalentTo(UnmappedControls.Reasons.Keys));
    }

    [TestCaseSource(nameof(Policies))]
    public void Each_case_gives_its_verdict(LoadedPolicy policy)
    {
        var cases = CasesOf(policy);
        var checks = policy.Checks.ToDictionary(c => c.Control.Id, StringComparer.Ordinal);

        var surprises = cases.Cases
            .Select(c => CaseRunner.Run(c.Control is null ? policy.Checks.Single() : checks[c.Control], c, cases.Path))
            .Where(r => !r.AsExpected)
            .Select(r => $"{cases.Path}({r.Case.Line}): \"{r.Case.Name}\" expects {r.Case.Expect}, the check gives {r.Outcome}: {r.Reason}");

        Assert.That(cases.Diagnostics.Select(d => d.ToString()), Is.Empty);
        Assert.That(surprises, Is.Empty);
    }

    [TestCaseSource(nameof(Policies))]
    public void Each_check_is_shown_to_fail_and_to_pass(LoadedPolicy policy)
    {
        var shown = CasesOf(policy).Cases.Select(c => (c.Control ?? policy.Checks.Single().Control.Id, c.Expect)).ToHashSet();

        Assert.That(
            policy.Checks.Where(c => !shown.Contains((c.Control.Id, Outcome.Fail)) || !shown.Contains((c.Control.Id, Outcome.Pass)))
                .Select(c => c.Control.Id),
            Is.Empty);
    }

    [TestCaseSource(nameof(Policies))]
    public void Each_change_of_a_setting_is_noticed_or_its_reason_is_given(LoadedPolicy policy)
    {
        var cases = CasesOf(policy);
        var measured = policy.Checks.Select(c => Mutator.Measure(c, policy.Checks.Length, cases)).ToList();

        Assert.That(
            measured.SelectMany(m => m.Mutants).Where(m => m.State is MutantState.Survived or MutantState.Wrong).Select(m => $"{cases.Path}({m.Line}): {m.Sentence} {m.To}"),
            Is.Empty);
        Assert.That(measured.Select(m => m.LeftOut), Is.All.Zero);
        Assert.That(policy.Checks.Select(KeptScore), Is.EqualTo(measured.Select(m => m.Score)), "run `cval test policies --mutate --write-scores`");
        Assert.That(cases.Tolerances.Except(measured.SelectMany(m => m.Used)).Select(t => $"{cases.Path}({t.Line}): excuses nothing"), Is.Empty);
    }

    [TestCaseSource(nameof(Policies))]
    public void Each_case_has_a_name_of_its_own(LoadedPolicy policy) => Assert.That(CasesOf(policy).Cases.Select(c => c.Name), Is.Unique);

    private static readonly Lazy<JsonDocument> KeptScores = new(() => JsonDocument.Parse(File.ReadAllBytes(Checkout.PathOf("policies", "mutation-scores.json"))));

    private static MutationScore? KeptScore(Check check) =>
        KeptScores.Value.RootElement.GetProperty("scores").TryGetProperty(check.Control.Id, out var kept)
            ? new(kept.GetProperty("noticed").GetInt32(), kept.GetProperty("changes").GetInt32())
            : null;

    private static CaseFile CasesOf(LoadedPolicy policy)
    {
        Assert.That(policy.CasesPath, Is.Not.Null);
        return CaseFileReader.Read(policy.CasesPath, File.ReadAllBytes(policy.CasesPath));
    }
}
