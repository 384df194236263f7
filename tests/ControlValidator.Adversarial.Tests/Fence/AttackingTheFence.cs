using ControlValidator.Cli.Fencing;

namespace ControlValidator.Adversarial.Tests.Fence;

/// <summary>With the list of symbols switched off, the fence alone.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
public sealed class AttackingTheFence
{
    [TestCaseSource(typeof(FenceAttacks), nameof(FenceAttacks.All))]
    public void An_attack_gets_nothing_and_the_others_are_judged(FenceAttack attack)
    {
        using var run = new FencedRun();

        var assessment = run.Judge(attack, FenceMode.Require);

        var (bad, good) = (Tally(assessment, "CV-ATK-001"), Tally(assessment, "CV-ZZZ-001"));
        var reasons = string.Join('\n', assessment.Findings.Select(f => f.Reason).Concat(assessment.Diagnostics.Select(d => d.ToString())));
        Assert.That(reasons, Does.Not.Contain("escaped").And.Not.Contain(FencedRun.Secret));
        Assert.That((good.Pass, good.Fail, good.Total), Is.EqualTo((1, 1, 2)), reasons);
        Assert.That(File.Exists(run.Created) || Directory.Exists(run.Created), Is.False);
        Assert.That(File.ReadAllText(run.SecretFile), Is.EqualTo(FencedRun.Secret));
        Assert.That(run.WasCalled, Is.False);
        Assert.That(assessment.Fence.State, Is.EqualTo(FenceState.Whole));
        if (attack.Ends)
        {
            Assert.That((bad.Error, bad.Total), Is.EqualTo((1, 1)), reasons);
            Assert.That(assessment.Diagnostics.Select(d => d.Code), Does.Contain("CV6001"));
        }
        else
        {
            Assert.That(bad.Total, Is.GreaterThan(0), reasons);
        }
    }

    /// <summary>So that it is known that the attacks are real.</summary>
    [TestCaseSource(nameof(Real))]
    [NonParallelizable]
    public void Without_a_fence_it_gets_what_it_wants(FenceAttack attack)
    {
        using var run = new FencedRun();

        var assessment = run.Judge(attack, FenceMode.Off);

        Assert.That(assessment.Findings.Select(f => f.Reason), Has.Some.StartsWith("escaped"));
    }

    [Test]
    public void There_are_forty_or_more() => Assert.That(FenceAttacks.All.Count(), Is.AtLeast(40));

    private static IEnumerable<FenceAttack> Real => FenceAttacks.All.Where(a => a.WorksWithout);

    private static Tally Tally(Assessment assessment, string control) => assessment.Checks.Single(c => c.Control.Id == control).Tally;
}
