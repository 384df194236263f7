using System.Collections.Immutable;
using ControlValidator.Analysis.ConditionalAccess;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>A made-up tenant of any size; the benchmarks measure the same one.</summary>
/// <param name="groups">Each user is in one of eight of them, and each has a policy of its own.</param>
internal sealed class LargeTenant(int users, int policies, int groups)
{
    internal static SignInProperty Property => SignInProperties.MfaForEveryone().PresumingRegistration() with { BaselineIsEnforced = Truth.Yes };

    /// <param name="withGap">Whether the members of one group can do without a second factor.</param>
    internal Tenant Make(bool withGap)
    {
        var dice = new Dice(20260101);
        ImmutableArray<Person> people = [.. Enumerable.Range(0, users).Select(i => new Person($"user-{i}", $"User {i}", AccountKind.Member)
        {
            Groups = [.. Enumerable.Range(0, groups).Where(_ => dice.Roll(8) == 0).Select(g => $"group-{g}")],
        })];
        var all = Enumerable.Range(0, policies - groups - 1).Select(i => Policy($"risk {i}", ["All"], [], ["All"]) with { SignInRisks = TextList.Of("high") })
            .Concat(Enumerable.Range(0, groups).Select(g => Policy($"of group {g}", [], [$"group-{g}"], [g % 3 == 0 ? $"app-{g}" : "All"])))
            .Append(Policy("everybody else", ["All"], [], ["All"], [.. Enumerable.Range(0, groups).Where(g => g % 3 != 0 || (withGap && g == 3)).Select(g => $"group-{g}")]));
        return new() { Policies = [.. all], People = people };
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
