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
    public void A_policy_of_others_takes_part_only_without_the_fence()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/own/policy.csx", """
            [Control("OWN-SIN-001", "Nobody gets in by a legacy protocol", Pillar = Pillar.Identities, Method = Method.Prove)]
            [Why("Because."), Fix("Block it.")]
            Verdict NoLegacy(Snapshot snapshot) => snapshot.ConditionalAccess.Prove(SignInProperties.NoLegacyAuthentication());
            """);

        var fenced = Cval.Run("stress", Contoso, "--policies", scratch.Policies, "--fence", "require");
        var free = Cval.Run("stress", Contoso, "--policies", scratch.Policies, "--fence", "off");

        Assert.That((fenced.ExitCode, free.ExitCode), Is.EqualTo((3, 0)), fenced.Error + free.Error);
        Assert.That(fenced.Error, Does.Contain("CV6006"));
        Assert.That(free.Output, Does.Contain("OWN-SIN-001 is lost"));
    }
}
