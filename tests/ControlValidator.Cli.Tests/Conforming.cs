using System.Text.Json;
using System.Text.Json.Nodes;

namespace ControlValidator.Cli.Tests;

/// <summary>The verb <c>conform</c>, on the example and logs of a few sign-ins.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Conforming
{
    private static readonly string Entra = Checkout.PathOf("examples", "contoso", "entra");

    [Test]
    public void A_log_that_says_what_the_model_says_ends_with_0()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("conform", Entra, "--sign-ins", Log(scratch, Record(53003, "failure")));

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("1 record, 0 not replayed, 0 silent: ").And.Contain(" 0 unsafe disagreement"));
    }

    [Test]
    public void A_protection_that_was_not_there_ends_with_1_and_names_the_record()
    {
        using var scratch = new Scratch();

        var run = Cval.RunIn(scratch.Folder, "conform", Entra, "--sign-ins", Path.GetFileName(Log(scratch, Record(0, "notApplied"))));

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("unsafe disagreement\n").And.Contain("log.json#/value/0 r1"));
        Assert.That(Flow(run.Output), Does.Contain("the record says that it did not apply, the model says that it applies"));
        Assert.That(run.Output.Split('\n').Where(l => l.Length > 80), Has.All.Contain(" not replayed, "));
    }

    [Test]
    public void A_record_that_cannot_be_replayed_is_named_and_the_others_are_replayed()
    {
        using var scratch = new Scratch();
        var lacking = Record(0, "success");
        lacking.Remove("ipAddress");

        var run = Cval.Run("conform", Entra, "--json", "--sign-ins", Log(scratch, Record(53003, "failure"), lacking));

        Assert.That(Flow(run.Error), Does.Contain("CV3022: the record cannot be replayed: it has no ipAddress"));
        var file = JsonDocument.Parse(run.Output).RootElement.GetProperty("files")[0];
        Assert.That(file.GetProperty("records").GetInt32(), Is.EqualTo(2));
        Assert.That(file.GetProperty("unreadable")[0].GetProperty("pointer").GetString(), Is.EqualTo("/value/1"));
        Assert.That(file.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("pointer").GetString()), Is.Not.Empty.And.All.EqualTo("/value/0"));
    }

    [Test]
    public void A_log_of_which_nothing_can_be_replayed_ends_with_2()
    {
        using var scratch = new Scratch();
        var lacking = Record(0, "success");
        lacking.Remove("userId");

        Assert.That(Cval.Run("conform", Entra, "--sign-ins", Log(scratch, lacking)).ExitCode, Is.EqualTo(2));
    }

    [TestCase("""{ "value": [] }""")]
    [TestCase("7")]
    [TestCase("{")]
    public void A_file_without_records_is_bad_input(string text)
    {
        using var scratch = new Scratch();

        var run = Cval.Run("conform", Entra, "--sign-ins", scratch.Write("log.json", text));

        Assert.That((run.ExitCode, run.Error.Contains("CV3021", StringComparison.Ordinal)), Is.EqualTo((3, true)), run.Error);
    }

    [Test]
    public void Without_a_file_there_is_nothing_to_replay()
    {
        var run = Cval.Run("conform", Entra);

        Assert.That((run.ExitCode, run.Error.Contains("CV3001", StringComparison.Ordinal)), Is.EqualTo((3, true)), run.Error);
    }

    private static string Flow(string wrapped) => wrapped.Replace("\n", " ", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal);

    private static string Log(Scratch scratch, params JsonObject[] records) =>
        scratch.Write("log.json", new JsonObject { ["value"] = new JsonArray([.. records]) }.ToJsonString());

    /// <summary>Lena's sign-in with a legacy client, which the example blocks.</summary>
    private static JsonObject Record(int error, string result) => JsonNode.Parse($$"""
        {
          "id": "r1", "userId": "268d95a2-09e1-44d3-b7bc-9e0522c5bc6b", "resourceId": "00000000-0000-4000-8000-0000000000f1", "ipAddress": "198.51.100.7", "clientAppUsed": "IMAP4",
          "authenticationRequirement": "singleFactorAuthentication", "riskLevelDuringSignIn": "none", "status": { "errorCode": {{error}} },
          "deviceDetail": { "deviceId": "", "operatingSystem": "Windows 10" }, "location": { "countryOrRegion": "DE" },
          "appliedConditionalAccessPolicies": [ { "id": "d32baa2c-4fef-494a-a26f-f963064c81ca", "displayName": "CA002-Global-AnyApp-Block-LegacyAuthentication", "result": "{{result}}" } ]
        }
        """)!.AsObject();
}
