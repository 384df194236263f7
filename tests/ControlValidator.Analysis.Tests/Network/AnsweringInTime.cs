using System.Diagnostics;
using System.Text.Json.Nodes;
using ControlValidator.Analysis.Network;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.Network.Site;

namespace ControlValidator.Analysis.Tests.Network;

/// <summary>How long answers take. Run by hand, on a machine that does nothing else; the figures are in docs/performance.md.</summary>
[Explicit("Measures time.")]
public sealed class AnsweringInTime
{
    private static readonly Traffic Admin = Traffic.FromInternet.Tcp(22, 3389, 445, 1433, 5985, 5986).Udp(3389);

    [Test]
    public void Four_hundred_rules_and_a_group_at_the_interface()
    {
        var site = new Site { SubnetRules = Many(400), NicRules = Many(40) };
        var times = Enumerable.Range(0, 40).Select(_ => Time(site)).ToList();

        TestContext.Out.WriteLine($"reading and answering: first {times[0]:0.00} ms, then {times.Skip(10).Order().ElementAt(15):0.00} ms");
    }

    [Test]
    public void Five_thousand_groups_of_a_thousand_rules()
    {
        var rules = Many(1000);
        var groups = Enumerable.Range(0, 50).Select(i => new Layer($"g{i}", new($"g{i}", [.. rules.Select(rule => RuleReader.Read(Place(rule))), .. DefaultRules.All]))).ToList();
        var network = AddressSpace.Of("10.0.0.0/16");
        var watch = Stopwatch.StartNew();
        Parallel.For(0, 5000, new() { MaxDegreeOfParallelism = 2 }, i =>
        {
            var endpoint = new Endpoint("`nic`", AddressSpace.Of("10.0.0.4"), true, [], Layer.Without("admin"), groups[i % 50], groups[(i + 1) % 50],
                new(new(network, network), []), [], Node.Missing(Gap.Absent));
            _ = new Inquiry(endpoint, null, Admin, EstateTags.None, _ => Bounds<UInt128>.Nothing).Answer([]);
        });

        TestContext.Out.WriteLine($"answering: {watch.ElapsedMilliseconds} ms");
    }

    private static double Time(Site site)
    {
        var snapshot = site.Snapshot();
        var nic = snapshot.Find(Nic)!;
        var start = Stopwatch.GetTimestamp();
        Assert.That(snapshot.Network.ProveNone(Admin, nic).Outcome, Is.EqualTo(Outcome.Fail));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static JsonObject[] Many(int count) =>
        [.. Enumerable.Range(0, count).Select(i => i == count * 2 / 3
            ? Allow(100 + i, "3000-4000", "0.0.0.0/1")
            : i % 3 == 0 ? Deny(100 + i, "22-3389", $"20.{i % 200}.0.0/16", "Tcp") : Allow(100 + i, $"{5000 + i}", $"20.{i % 200}.0.0/16"))];

    private static Node Place(JsonObject rule) => Node.Of(System.Text.Json.JsonSerializer.SerializeToElement(rule));
}
