using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Testing;

namespace ControlValidator.Adversarial.Tests.Fence;

/// <summary>What <c>cval test --mutate</c> runs is behind the same fence.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
public sealed class AttackingFromCases
{
    private static readonly string[] Tried =
    [
        "reads a file", "opens a file", "reads a secret beside the export", "reads its own environment", "creates a file", "creates a file natively", "runs a command",
        "connects", "makes a socket", "writes verdicts of its own to the pipe", "ends the process", "never ends",
    ];

    private static IEnumerable<FenceAttack> Attacks => FenceAttacks.All.Where(a => Tried.Contains(a.Name, StringComparer.Ordinal));

    private static IEnumerable<FenceAttack> Deadly => Attacks.Where(a => a is { Ends: true, Hangs: false });

    private static IEnumerable<FenceAttack> Real => Attacks.Where(a => a.WorksWithout);

    [TestCaseSource(nameof(Attacks))]
    public void An_attack_gets_nothing_and_the_cases_of_the_others_are_run(FenceAttack attack)
    {
        using var run = new FencedRun();

        var tested = run.Test(attack, FenceMode.Require);

        var (bad, good) = (Of(tested, "CV-ATK-001"), Of(tested, "CV-ZZZ-001"));
        var said = string.Join('\n', bad.Cases.Select(c => c.Trace.Result.Reason).Concat(tested.Diagnostics.Select(d => d.ToString())));
        Assert.That(said, Does.Not.Contain("escaped").And.Not.Contain(FencedRun.Secret));
        Assert.That((good.Cases.Length, good.Cases.All(c => c.AsExpected), good.Mutation?.Score), Is.EqualTo((2, true, new MutationScore(5, 5))), said);
        Assert.That(File.Exists(run.Created), Is.False);
        Assert.That(run.WasCalled, Is.False);
        Assert.That(tested.Fence.State, Is.EqualTo(FenceState.Whole));
        Assert.That(bad.Cases.Select(c => c.Trace.Result.Outcome), Has.None.EqualTo(Outcome.Fail), said);
        if (attack.Ends)
        {
            Assert.That(bad.Cases.Select(c => c.Trace.Result.Outcome), Has.All.EqualTo(Outcome.Error), said);
            Assert.That(tested.Diagnostics.Select(d => d.Code), Does.Contain("CV6001"), said);
        }
    }

    [TestCaseSource(nameof(Real))]
    [NonParallelizable]
    public void Without_a_fence_it_gets_what_it_wants(FenceAttack attack)
    {
        using var run = new FencedRun();

        var tested = run.Test(attack, FenceMode.Off);

        Assert.That(Of(tested, "CV-ATK-001").Cases.Select(c => c.Trace.Result.Reason), Has.All.StartsWith("escaped"));
    }

    [TestCaseSource(nameof(Real))]
    [TestCaseSource(nameof(Deadly))]
    public void What_is_run_from_an_editor_is_behind_the_same_fence(FenceAttack attack)
    {
        using var run = new FencedRun();

        var said = run.RunEdited(attack);

        Assert.That(said.ToString(), Does.Not.Contain("escaped").And.Not.Contain(FencedRun.Secret).And.Contain("1 check ran behind the whole fence"));
        Assert.That(File.Exists(run.Created), Is.False);
        if (attack.Ends)
            Assert.That(said.Surprise, Does.Contain("the check gives Error: while the check ran, its process "));
    }

    [Test]
    public void All_that_are_named_are_tried() => Assert.That(Attacks.Count(), Is.EqualTo(Tried.Length));

    private static TestedCheck Of(TestRun run, string control) => run.Checks.Single(c => c.Check.Control.Id == control);
}
