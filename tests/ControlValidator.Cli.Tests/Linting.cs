using System.Text.Json;

namespace ControlValidator.Cli.Tests;

/// <summary>The verb <c>lint</c>.</summary>
public sealed class Linting
{
    private const string Doubtful =
        """
        [Control("CV-TST-002", "Accounts hold blobs", Pillar = Pillar.CloudPosture)]
        [Why("Because."), Fix("Make blobs."), Maps("MCSB", "DP-3")]
        Verdict HoldBlobs(StorageAccount account) => !account.Kind.IsNot("BlobStorage");
        """;

    [Test]
    public void A_warning_ends_with_1_and_is_shown_with_its_cure()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/doubtful/policy.csx", Doubtful);

        var result = Cval.Run("lint", scratch.Policies);

        Assert.That(result.ExitCode, Is.EqualTo(1), result.Error);
        Assert.That(result.Output, Does.Contain("CV1308").And.Contain("Write account.Kind.Is(\"BlobStorage\")"));
    }

    [Test]
    public void Hints_are_shown_on_demand_and_fail_on_demand()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/good/policy.csx", Scratch.GoodPolicy.Replace("[Fix", "[Maps(\"MCSB\", \"DP-3\")]\n[Fix", StringComparison.Ordinal)
            .Replace("Test/things", "Microsoft.Storage/storageAccounts", StringComparison.Ordinal).Replace("good", "allowSharedKeyAccess", StringComparison.Ordinal));

        var quiet = Cval.Run("lint", scratch.Policies);
        var told = Cval.Run("lint", scratch.Policies, "--level", "info");
        var failing = Cval.Run("lint", scratch.Policies, "--fail-on", "info");

        Assert.That((quiet.ExitCode, told.ExitCode, failing.ExitCode), Is.EqualTo((0, 0, 1)), told.Output + told.Error);
        Assert.That(quiet.Output, Does.Not.Contain("CV1329"));
        Assert.That(told.Output, Does.Contain("CV1329"));
    }

    [Test]
    public void A_policy_that_does_not_compile_ends_with_3()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/doubtful/policy.csx", Doubtful.Replace("IsNot", "IsNo", StringComparison.Ordinal));

        Assert.That(Cval.Run("lint", scratch.Policies).ExitCode, Is.EqualTo(3));
    }

    [Test]
    public void A_folder_that_is_not_there_ends_with_3() =>
        Assert.That(Cval.Run("lint", "no-such-folder").ExitCode, Is.EqualTo(3));

    [TestCase("--format", "pdf")]
    [TestCase("--level", "loud")]
    [TestCase("--fail-on", "never")]
    public void An_option_with_a_value_that_is_not_known_ends_with_3(string option, string value) =>
        Assert.That(Cval.Run("lint", "policies", option, value).ExitCode, Is.EqualTo(3));

    [Test]
    public void Json_and_SARIF_say_code_and_place()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/doubtful/policy.csx", Doubtful);

        using var json = JsonDocument.Parse(Cval.Run("lint", scratch.Policies, "-f", "json").Output);
        using var sarif = JsonDocument.Parse(Cval.Run("lint", scratch.Policies, "-f", "sarif").Output);

        var found = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single(d => d.GetProperty("code").GetString() is "CV1308");
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Single(r => r.GetProperty("ruleId").GetString() is "CV1308");
        var region = result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.That((found.GetProperty("line").GetInt32(), found.GetProperty("column").GetInt32()), Is.EqualTo((3, 46)));
        Assert.That((region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()), Is.EqualTo((3, 46, 80)));
    }
}
