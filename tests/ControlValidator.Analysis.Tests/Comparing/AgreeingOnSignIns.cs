using System.Collections.Concurrent;
using System.Collections.Immutable;
using ControlValidator.Analysis.Comparing;
using ControlValidator.Analysis.Tests.ConditionalAccess;

namespace ControlValidator.Analysis.Tests.Comparing;

/// <summary>The comparison of two made-up tenants names exactly the sign-ins that plain trying finds.</summary>
public sealed class AgreeingOnSignIns
{
    private static readonly int Pairs = Rounds.Tenants(60);

    [Test]
    public void What_opened_and_closed_is_what_trying_everything_gives()
    {
        var seen = new ConcurrentDictionary<ChangeKind, int>();
        var disagreements = Rounds.Disagreements(0, Pairs, seed => Disagreements(seed, seen));

        TestContext.Out.WriteLine(string.Join(", ", seen.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}")));
        Assert.That(disagreements, Is.Empty);
        Assert.That(seen.Keys, Is.EquivalentTo(Enum.GetValues<ChangeKind>()), "the tenants must not all be alike");
    }

    /// <summary>Seeds of which the two did not say the same once.</summary>
    [TestCase(53052, Description = "trying left out addresses of a named range that are trusted by the older settings")]
    [TestCase(55632, Description = "the same")]
    public void On_what_went_wrong_before(int seed) => Assert.That(Disagreements(seed, []).OfType<string>(), Is.Empty);

    [Test]
    public void Nothing_changed_between_a_tenant_and_itself()
    {
        Assert.That(Rounds.Disagreements(0, Pairs, seed => [Changed(new PlainTenants(seed).Make())]), Is.Empty);

        static string? Changed(GivenTenant tenant) => SignInComparison.Between(tenant.Snapshot(), tenant.Snapshot()) is
        {
            Changes: [],
            Missing: []
        } ? null : "something changed between a tenant and itself";
    }

    private static IEnumerable<string?> Disagreements(int seed, ConcurrentDictionary<ChangeKind, int> seen)
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
        foreach (var kind in difference.Changes.Select(c => c.Kind).Distinct())
            seen.AddOrUpdate(kind, 1, static (_, count) => count + 1);
        return
        [
            .. Disagreements(difference, before, after, ChangeKind.Opened, ChangeKind.MayOpen),
            .. Disagreements(difference, after, before, ChangeKind.Closed, ChangeKind.MayClose),
            Differing("closed on the way back", Sets(back, ChangeKind.Closed), Sets(difference, ChangeKind.Opened)),
            Differing("may open on the way back", Sets(back, ChangeKind.MayOpen), Sets(difference, ChangeKind.MayClose)),
        ];
    }

    private static IEnumerable<string?> Disagreements(Difference difference, PlainTenants keeping, PlainTenants letting, ChangeKind sure, ChangeKind open)
    {
        var plain = new PlainComparison(keeping, letting);
        var (certain, expected) = (Triples(difference, sure), plain.Changed(surely: true));
        yield return Differing($"{sure}", certain.Select(Text), expected.Select(Text));
        yield return Differing($"{open}", Triples(difference, open).Union(certain).Select(Text), plain.Changed(surely: false).Union(expected).Select(Text));

        static string Text((string User, string Target, SignInClient Client) triple) => $"{triple}";
    }

    private static string? Differing(string what, IEnumerable<string> found, IEnumerable<string> expected)
    {
        var (one, other) = (found.Order(StringComparer.Ordinal).ToList(), expected.Order(StringComparer.Ordinal).ToList());
        return one.SequenceEqual(other, StringComparer.Ordinal) ? null : $"{what}: {string.Join("; ", one)} instead of {string.Join("; ", other)}";
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
