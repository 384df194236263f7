using ControlValidator.Analysis.Access;

namespace ControlValidator.Analysis.Tests.Access;

/// <summary>
/// The analysis and the plain evaluator name the same accounts, in many small directories.
/// </summary>
public sealed class AgreeingWithPlainEscalation
{
    [Test]
    public void On_who_comes_to_the_highest_tier() => Assert.That(Rounds.Disagreements(1, Rounds.Tenants(1_500), seed => [Disagreement(seed)]), Is.Empty);

    [Test]
    public void And_there_are_those_who_do_those_who_may_and_those_who_do_not()
    {
        var answers = Enumerable.Range(1, 200).Select(seed => new RandomDirectory(seed).Export().Snapshot().Access.WhoIsTierZero(Reach.Escalation)).ToList();
        var all = RandomDirectory.Users.Length + RandomDirectory.Workloads.Length;

        Assert.That(answers.Exists(one => !one.Sure.IsEmpty) && answers.Exists(one => !one.Perhaps.IsEmpty) && answers.Exists(one => one.Sure.Length + one.Perhaps.Length < all));
        Assert.That(answers.TrueForAll(one => one.Missing.IsEmpty), "nothing is missing in these directories");
    }

    private static string? Disagreement(int seed)
    {
        var directory = new RandomDirectory(seed);
        var holders = directory.Export().Snapshot().Access.WhoIsTierZero(Reach.Escalation);
        var sure = Plain(directory, maybe: false);
        var perhaps = Plain(directory, maybe: true).Except(sure, StringComparer.Ordinal);
        var expected = $"{string.Join(' ', sure)} | {string.Join(' ', perhaps)}";
        var actual = $"{Ids(holders.Sure)} | {Ids(holders.Perhaps)}";
        return expected == actual ? null : $"{actual} instead of {expected}";
    }

    private static List<string> Plain(RandomDirectory directory, bool maybe) =>
        [.. RandomDirectory.Users.Concat(RandomDirectory.Workloads).Where(account => new PlainEscalation(directory, maybe).ComesToTierZero(account)).Order(StringComparer.Ordinal)];

    private static string Ids(IEnumerable<AccessHolder> holders) => string.Join(' ', holders.Select(one => one.Id).Order(StringComparer.Ordinal));
}
