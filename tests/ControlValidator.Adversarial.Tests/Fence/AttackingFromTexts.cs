using ControlValidator.Cli.Fencing;

namespace ControlValidator.Adversarial.Tests.Fence;

/// <summary>What <c>cval eval</c> and <c>cval repl</c> run is behind the same fence.</summary>
[Platform("Linux")]
[Parallelizable(ParallelScope.All)]
public sealed class AttackingFromTexts
{
    private static readonly string[] Tried =
    [
        "reads a file", "opens a file", "reads a secret beside the export", "reads its own environment", "reads the parent's environment", "creates a file",
        "creates a file natively", "runs a command", "connects", "makes a socket", "writes garbage to the pipe", "closes the pipe", "ends the process", "never ends",
    ];

    private static IEnumerable<FenceAttack> Attacks => FenceAttacks.All.Where(a => Tried.Contains(a.Name, StringComparer.Ordinal));

    private static IEnumerable<FenceAttack> Real => Attacks.Where(a => a.WorksWithout);

    [TestCaseSource(nameof(Attacks))]
    public void An_attack_gets_nothing_and_the_conversation_goes_on(FenceAttack attack)
    {
        using var run = new FencedRun();

        var (said, after, lost) = run.Explore(attack, FenceMode.Require);

        Assert.That(said, Does.Not.Contain("escaped").And.Not.Contain(FencedRun.Secret));
        Assert.That(after, Is.EqualTo("2"));
        Assert.That(File.Exists(run.Created), Is.False);
        Assert.That(run.WasCalled, Is.False);
        if (attack.Ends)
        {
            Assert.That(said, Does.Contain("error CV6003"));
            Assert.That(lost, Is.True);
        }
    }

    [TestCaseSource(nameof(Real))]
    [NonParallelizable]
    public void Without_a_fence_it_gets_what_it_wants(FenceAttack attack)
    {
        using var run = new FencedRun();

        Assert.That(run.Explore(attack, FenceMode.Off).Attack, Does.StartWith("escaped"));
    }

    [Test]
    public void All_that_are_named_are_tried() => Assert.That(Attacks.Count(), Is.EqualTo(Tried.Length));
}
