using ControlValidator.Cli.Fencing;
using ControlValidator.Engine;

namespace ControlValidator.Adversarial.Tests.Fence;

/// <summary>What <c>cval stress</c> runs is behind the same fence.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
public sealed class AttackingFromStress
{
    private const string OnceWeakened = """!snapshot.All("Microsoft.Authorization/denyAssignments").Known.Any()""";

    private static readonly string[] Tried =
    [
        "reads a file", "opens a file", "reads a secret beside the export", "reads its own environment", "creates a file", "creates a file natively", "runs a command",
        "connects", "makes a socket", "writes garbage to the pipe", "writes verdicts of its own to the pipe", "says that another check runs", "ends the process",
        "overflows the stack", "never ends",
    ];

    private static IEnumerable<FenceAttack> Attacks => FenceAttacks.All.Where(a => Tried.Contains(a.Name, StringComparer.Ordinal));

    private static IEnumerable<FenceAttack> Real => Attacks.Where(a => a.WorksWithout);

    private static IEnumerable<FenceAttack> Deadly => Attacks.Where(a => a.Ends);

    [TestCaseSource(nameof(Attacks))]
    public void An_attack_gets_nothing_and_the_others_are_stressed(FenceAttack attack)
    {
        using var run = new FencedRun();

        var (result, said, fence) = run.Weaken(attack, FenceMode.Require);

        AssertThatTheOthersAreStressed(result, said);
        Assert.That(File.Exists(run.Created), Is.False);
        Assert.That(run.WasCalled, Is.False);
        Assert.That((fence.State, fence.FencedChecks), Is.EqualTo((FenceState.Whole, 2)));
        Assert.That(Of(result).Outcome, Is.Not.EqualTo(Outcome.Fail), said);
        if (attack.Ends)
        {
            Assert.That(Of(result).Outcome, Is.EqualTo(Outcome.Error), said);
            Assert.That(said, Does.Contain("error CV6001: while `CV-ATK-001` ran"));
        }
    }

    /// <summary>It has spoken of the estate as it is by then, and nothing of that may count.</summary>
    [TestCaseSource(nameof(Deadly))]
    public void One_that_waits_until_something_is_weakened_takes_its_other_answers_along(FenceAttack attack)
    {
        using var run = new FencedRun();

        var (result, said, _) = run.Weaken(attack, FenceMode.Require, OnceWeakened);

        AssertThatTheOthersAreStressed(result, said);
        Assert.That(Of(result).Outcome, Is.EqualTo(Outcome.Error), said);
        Assert.That(said, Does.Contain("error CV6001: while `CV-ATK-001` ran"));
        Assert.That(File.Exists(run.Created), Is.False);
    }

    [TestCaseSource(nameof(Real))]
    [NonParallelizable]
    public void Without_a_fence_it_gets_what_it_wants(FenceAttack attack)
    {
        using var run = new FencedRun();

        Assert.That(Of(run.Weaken(attack, FenceMode.Off).Result).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void All_that_are_named_are_tried() => Assert.That(Attacks.Count(), Is.EqualTo(Tried.Length));

    private static void AssertThatTheOthersAreStressed(StressResult result, string said)
    {
        var load = result.Loads.Single();
        Assert.That((load.Safeguard.Name, load.Weight), Is.EqualTo(("d", Weight.Alone)), said);
        Assert.That(load.Lost.Single().Properties.Select(p => result.Properties[p].Check.Control.Id), Is.EqualTo(["CV-ZZZ-001"]), said);
    }

    private static StressedProperty Of(StressResult result) => result.Properties.Single(p => p.Check.Control.Id == "CV-ATK-001");
}
