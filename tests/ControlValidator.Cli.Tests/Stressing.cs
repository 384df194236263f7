using System.Text.Json;

namespace ControlValidator.Cli.Tests;

/// <summary>The verb <c>stress</c>, on the example.</summary>
public sealed class Stressing
{
    private static readonly string Contoso = Checkout.PathOf("examples", "contoso");

    private static readonly string Entra = Checkout.PathOf("examples", "contoso", "entra");

    [Test]
    public void What_is_lost_with_a_policy_is_shown_and_told_to_programs()
    {
        var shown = Cval.Run("stress", Contoso, "--control", "CV-SIN-*");
        var told = Cval.Run("stress", Contoso, "--control", "CV-SIN-*", "--json");

        Assert.That((shown.ExitCode, told.ExitCode), Is.EqualTo((0, 0)), shown.Error + told.Error);
        Assert.That(shown.Output, Does.Contain("● CA002-Global-AnyApp-Block-LegacyAuthentication\n    deleted or limited to browsers: CV-SIN-003 is lost"));
        Assert.That(shown.Output.Split('\n'), Has.All.Length.LessThanOrEqualTo(80));
        using var json = JsonDocument.Parse(told.Output);
        var load = json.RootElement.GetProperty("safeguards").EnumerateArray().Single(s => s.GetProperty("name").GetString()!.StartsWith("CA002", StringComparison.Ordinal));
        var lost = load.GetProperty("lost")[0].GetProperty("properties")[0].GetInt32();
        Assert.That(json.RootElement.GetProperty("properties")[lost].GetProperty("control").GetString(), Is.EqualTo("CV-SIN-003"));
        Assert.That((load.GetProperty("weight").GetString(), load.GetProperty("line").GetInt32()), Is.EqualTo(("Alone", 1)));
    }

    [Test]
    public void A_score_below_the_wanted_one_ends_with_1() =>
        Assert.That(Cval.Run("stress", Contoso, "--control", "CV-SIN-*", "--min-score", "100").ExitCode, Is.EqualTo(1));

    [Test]
    public void Where_no_property_holds_nothing_could_be_lost_and_it_ends_with_2()
    {
        var result = Cval.Run("stress", Contoso, "--control", "CV-SIN-001");

        Assert.That(result.ExitCode, Is.EqualTo(2), result.Error);
        Assert.That(result.Output, Does.Contain("No property holds"));
    }

    [Test]
    public void What_was_left_out_is_said() =>
        Assert.That(Cval.Run("stress", Entra, "--control", "CV-SIN-003", "--most", "1").Output, Does.Contain("not tried"));

    [TestCase("--most", "many")]
    [TestCase("--min-score", "101")]
    public void A_value_that_is_no_such_number_ends_with_3(string option, string value) =>
        Assert.That(Cval.Run("stress", Entra, option, value).ExitCode, Is.EqualTo(3));

    [Test]
    public void Maturity_takes_it_for_evidence_where_it_is_asked_to()
    {
        var without = Cval.Run("maturity", Contoso);
        var with = Cval.Run("maturity", Contoso, "--stress");

        Assert.That((with.ExitCode, with.Error), Is.EqualTo((without.ExitCode, without.Error)));
        Assert.That(with.Output, Is.Not.EqualTo(without.Output));
    }

    [Test]
    [Platform("Linux")]
    public void What_is_lost_is_the_same_with_and_without_a_fence_and_on_any_number_of_threads()
    {
        var (without, one, four) = (Stress("off", "2"), Stress("require", "1"), Stress("require", "4"));

        Assert.That(new[] { one.ExitCode, four.ExitCode }, Is.All.EqualTo(without.ExitCode), without.Error + one.Error + four.Error);
        Assert.That(four.Output, Is.EqualTo(one.Output));
        Assert.That(one.Output, Does.Match("\"fence\": \"[0-9]+ checks ran behind the whole fence\""));
        Assert.That(Results(one), Is.EqualTo(Results(without)));

        static string[] Results(CvalResult run) => [.. run.Output.Split('\n').Where(line => !line.StartsWith("  \"fence\"", StringComparison.Ordinal))];
        static CvalResult Stress(string fence, string parallel) => Cval.Run("stress", Contoso, "--fence", fence, "--parallel", parallel, "--json");
    }

    [Test]
    [Platform("Linux")]
    public void A_policy_of_others_takes_part_behind_the_fence_beside_the_shipped_ones()
    {
        using var scratch = new Scratch();
        scratch.Write("own/test/own/policy.csx", """
            [Control("OWN-SIN-001", "Nobody gets in by a legacy protocol", Pillar = Pillar.Identities, Method = Method.Prove)]
            [Why("Because."), Fix("Block it.")]
            Verdict NoLegacy(Snapshot snapshot) => snapshot.ConditionalAccess.Prove(SignInProperties.NoLegacyAuthentication());
            """);
        string[] both = ["stress", Contoso, "--policies", Checkout.PathOf("policies"), "--policies", scratch.PathOf("own"), "--control", "CV-SIN-003", "--control", "OWN-*"];

        var fenced = Cval.Run(both);
        var free = Cval.Run([.. both, "--fence", "off"]);

        Assert.That(fenced.Error, Does.Not.Contain(": error CV"));
        Assert.That(fenced.Output, Does.Contain("deleted or limited to browsers: CV-SIN-003, OWN-SIN-001 are lost").And.Contain("fence: 1 check ran behind the whole fence"));
        Assert.That(fenced.Output.Replace("1 check ran behind the whole fence", "policies ran without a fence", StringComparison.Ordinal), Is.EqualTo(free.Output));
    }

    [Test]
    [Platform("Linux")]
    public void Maturity_is_the_same_with_and_without_a_fence()
    {
        var without = Cval.Run("maturity", Contoso, "--stress", "--fence", "off");
        var with = Cval.Run("maturity", Contoso, "--stress", "--fence", "require");

        Assert.That((with.ExitCode, with.Output, with.Error), Is.EqualTo((without.ExitCode, without.Output, without.Error)));
    }
}
