using System.Collections.Immutable;
using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>A made-up tenant of 20,000 users, 64 policies and 60 groups is answered for while somebody waits.</summary>
public sealed class AnsweringAboutLargeTenants
{
    private const int Users = 20_000;
    private const int Groups = 60;
    private const int Policies = 64;

    [TestCase(false, Outcome.Pass)]
    [TestCase(true, Outcome.Fail)]
    public void It_is_answered_in_time(bool withGap, Outcome expected)
    {
        var tenant = Make(withGap);
        new Prover(tenant).Prove(Property);

        var before = Environment.CpuUsage.TotalTime;
        var answer = new Prover(tenant).Prove(Property);
        var spent = Environment.CpuUsage.TotalTime - before;

        TestContext.Out.WriteLine($"{answer.Outcome} in {spent.TotalMilliseconds:F0} ms of processor time, {answer.Combinations} combinations of classes");
        Assert.That(answer.Outcome, Is.EqualTo(expected), answer.Sentence);
        Assert.That(spent, Is.LessThan(TimeSpan.FromSeconds(10)), "half a second on a quiet machine; never the tenfold and more that lost pruning would take");
    }

    private static SignInProperty Property => SignInProperties.MfaForEveryone().PresumingRegistration() with { BaselineIsEnforced = Truth.Yes };

    private static Tenant Make(bool withGap)
    {
        var dice = new Dice(20260101);
        ImmutableArray<Person> people = [.. Enumerable.Range(0, Users).Select(i => new Person($"user-{i}", $"User {i}", AccountKind.Member)
        {
            Groups = [.. Enumerable.Range(0, Groups).Where(_ => dice.Roll(8) == 0).Select(g => $"group-{g}")],
        })];
        var policies = Enumerable.Range(0, Policies - Groups - 1).Select(i => Policy($"risk {i}", ["All"], [], ["All"]) with { SignInRisks = TextList.Of("high") })
            .Concat(Enumerable.Range(0, Groups).Select(g => Policy($"of group {g}", [], [$"group-{g}"], [g % 3 == 0 ? $"app-{g}" : "All"])))
            .Append(Policy("everybody else", ["All"], [], ["All"], [.. Enumerable.Range(0, Groups).Where(g => g % 3 != 0 || (withGap && g == 3)).Select(g => $"group-{g}")]));
        return new() { Policies = [.. policies], People = people };
    }

    private static AccessPolicy Policy(string name, string[] users, string[] groups, string[] applications, params string[] excluded) => new(name, name, Truth.Yes, [])
    {
        Who = new(
            new(TextList.Of(users), TextList.Of(groups), TextList.Empty, GuestCondition.Nobody),
            new(TextList.Empty, TextList.Of(excluded), TextList.Empty, GuestCondition.Nobody)),
        Targets = new(TextList.Of(applications), TextList.Empty, TextList.Empty, TextList.Empty, HasFilter: false, SuiteMembership.Unknown),
        Clients = TextList.Of("all"),
        Grant = Grant.Nothing with { Controls = TextList.Of("mfa") },
    };
}
