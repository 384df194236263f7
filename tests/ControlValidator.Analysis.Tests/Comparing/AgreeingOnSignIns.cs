using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Analysis.Comparing;
using ControlValidator.Analysis.Tests.ConditionalAccess;

namespace ControlValidator.Analysis.Tests.Comparing;

/// <summary>
/// The comparison of two made-up tenants names exactly the sign-ins that plain trying finds. <c>CVAL_RANDOM_TENANTS</c> sets how many pairs; the
/// seeds are the numbers from 0.
/// </summary>
public sealed class AgreeingOnSignIns
{
    private static readonly int Pairs =
        int.TryParse(Environment.GetEnvironmentVariable("CVAL_RANDOM_TENANTS"), CultureInfo.InvariantCulture, out var asked) ? asked : 60;

    [Test]
    public void What_opened_and_closed_is_what_trying_everything_gives()
    {
        var seen = new SortedDictionary<ChangeKind, int>();
        for (var seed = 0; seed < Pairs; seed++)
        {
            // now and then one policy apart, so that most of both is the same
            var (before, after) = (new PlainTenants(seed), seed % 3 == 0 ? new PlainTenants(seed + 1000, "Q") : new(seed));
            var (old, now) = (before.Make(), after.Make());
            if (seed % 3 == 1)
                now.Remove(after.Policies[0]);
            if (seed % 3 == 2)
                now.Remove(after.Policies[^1]);
            if (seed % 3 > 0)
                after.Policies.RemoveAt(seed % 3 == 1 ? 0 : after.Policies.Count - 1);

            var difference = SignInComparison.Between(old.Snapshot(), now.Snapshot());
            var back = SignInComparison.Between(now.Snapshot(), old.Snapshot());

            Compare(seed, difference, before, after, ChangeKind.Opened, ChangeKind.MayOpen);
            Compare(seed, difference, after, before, ChangeKind.Closed, ChangeKind.MayClose);
            Assert.That(Sets(back, ChangeKind.Closed), Is.EqualTo(Sets(difference, ChangeKind.Opened)), $"seed {seed}");
            Assert.That(Sets(back, ChangeKind.MayOpen), Is.EqualTo(Sets(difference, ChangeKind.MayClose)), $"seed {seed}");
            foreach (var kind in difference.Changes.Select(c => c.Kind).Distinct())
                seen[kind] = seen.GetValueOrDefault(kind) + 1;
        }

        TestContext.Out.WriteLine(string.Join(", ", seen.Select(s => $"{s.Key} {s.Value}")));
        Assert.That(seen.Keys, Is.EquivalentTo(Enum.GetValues<ChangeKind>()), "the tenants must not all be alike");
    }

    [Test]
    public void Nothing_changed_between_a_tenant_and_itself()
    {
        for (var seed = 0; seed < Pairs; seed++)
        {
            var tenant = new PlainTenants(seed).Make();

            Assert.That(SignInComparison.Between(tenant.Snapshot(), tenant.Snapshot()) is { Changes.IsEmpty: true, Missing.IsEmpty: true }, $"seed {seed}");
        }
    }

    private static void Compare(int seed, Difference difference, PlainTenants keeping, PlainTenants letting, ChangeKind sure, ChangeKind open)
    {
        var plain = new PlainComparison(keeping, letting);
        var certain = Triples(difference, sure);
        var expected = plain.Changed(surely: true);

        Assert.That(certain, Is.EquivalentTo(expected), $"seed {seed} {sure}");
        Assert.That(Triples(difference, open).Union(certain), Is.EquivalentTo(plain.Changed(surely: false).Union(expected)), $"seed {seed} {open}");
    }

    private static HashSet<(string User, string Target, SignInClient Client)> Triples(Difference difference, ChangeKind kind) =>
    [
        .. from change in difference.Changes
           where change.Kind == kind
           from client in Clients(change)
           from user in Values(change, "who")
           from target in Values(change, "target")
           select (user, target, client),
    ];

    // the plain evaluator knows unregistered devices only
    private static IEnumerable<SignInClient> Clients(Change change)
    {
        var means = change.Respects.FirstOrDefault(r => r.Name == "means")?.Values ?? [];
        if (!means.IsEmpty)
            return means.Where(m => m.EndsWith("an unregistered device", StringComparison.Ordinal)).Select(m => Enum.Parse<SignInClient>(m.Split(' ')[0])).Distinct();
        var devices = change.Respects.FirstOrDefault(r => r.Name == "device")?.Values ?? [];
        if (!devices.IsEmpty && !devices.Contains("an unregistered device"))
            return [];
        var clients = Values(change, "client");
        return clients.IsEmpty ? Enum.GetValues<SignInClient>() : clients.Select(Enum.Parse<SignInClient>);
    }

    private static ImmutableArray<string> Values(Change change, string respect) => change.Respects.FirstOrDefault(r => r.Name == respect)?.Values ?? [];

    private static string[] Sets(Difference difference, ChangeKind kind) => [.. difference.Changes.Where(c => c.Kind == kind).Select(c => $"{c.Set}").Order(StringComparer.Ordinal)];
}
