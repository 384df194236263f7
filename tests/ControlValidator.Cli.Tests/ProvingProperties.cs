using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace ControlValidator.Cli.Tests;

/// <summary>The verb <c>prove</c>, on the example.</summary>
public sealed class ProvingProperties
{
    private static readonly string Contoso = Checkout.PathOf("examples", "contoso");

    [Test]
    public void Each_property_is_answered_with_what_the_answer_rests_on()
    {
        var run = Cval.Run("prove", Contoso);

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.Contain("✓ proven          no-legacy-authentication").And.Contain("✗ counterexample  device-registration-protected").And.Contain("? unknown         mfa-for-everyone").And.Contain("no-management-from-internet-").And.Contain("no-path-from-guest-to-very-high"));
        Assert.That(run.Output, Does.Contain("Semantics\n  conditional-access 1").And.Contain("\n  network 1").And.Contain("Covered\n").And.Contain("Assumptions in force\n  A-DOC: ").And.Contain("Missing\n"));
        Assert.That(run.Output.Split('\n'), Has.All.Length.LessThanOrEqualTo(80));
    }

    [TestCase("prove", "--property", "no-path-from-guest*")]
    [TestCase("graph", "--from", "guest")]
    [TestCase("validate", "--control", "CV-ATP-004")]
    public void What_no_sound_estate_has_is_said_with_its_place_whoever_asks(string verb, string option, string value)
    {
        var run = Cval.Run(verb, Contoso, option, value);

        Assert.That($"{run.Error}{run.Output}".ReplaceLineEndings(" "), Does.Contain("azure/subscription-prod.json(813,1): warning CV2041: 48bf1c8a-b036-4bad-a70f-e924cd21abe5 is given Reader"));
    }

    [Test]
    public void A_solver_says_to_each_text_what_the_answer_lets_expect()
    {
        using var scratch = new Scratch();
        Cval.Run("prove", Contoso, "--smt", scratch.PathOf("proofs"));
        var texts = Directory.GetFiles(scratch.PathOf("proofs")).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();

        var said = Ask(string.Concat(texts.Select(text => $"{text}(reset)\n")));

        Assert.That(said, Is.EqualTo(texts.SelectMany(text => text.Split('\n')).Where(line => line.StartsWith("(set-info :status ", StringComparison.Ordinal)).Select(line => line[18..^1])));
    }

    [Test]
    public void Each_control_that_proves_something_has_a_text_or_says_why_not()
    {
        var run = Cval.Run("prove", Contoso, "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        var properties = json.RootElement.GetProperty("properties").EnumerateArray().Select(property => (
            Id: property.GetProperty("id").GetString()!, Says: property.GetProperty("solverSays").GetArrayLength(), HasReason: property.TryGetProperty("unchecked", out _))).ToList();
        Assert.That(properties.Select(property => property.Says == 0), Is.EqualTo(properties.Select(property => property.HasReason)));
        foreach (var control in Provable())
            Assert.That(properties.Exists(property => property.Id.StartsWith(control, StringComparison.Ordinal)), control);
        Assert.That(properties.Where(property => property.HasReason).Select(property => property.Id), Is.SubsetOf(
            ["CV-ATP-001", "CV-ATP-002", "CV-ATP-008", "CV-ATP-009", "CV-NET-016-aks-agentpool-41873902-nsg"]));
    }

    [TestCase("no-legacy-*", 0)]
    [TestCase("device-registration-protected", 1)]
    [TestCase("phishing-resistant-*", 2)]
    public void The_exit_code_is_that_of_the_chosen_properties(string property, int expected)
    {
        var run = Cval.Run("prove", Contoso, "--property", property);

        Assert.That(run.ExitCode, Is.EqualTo(expected), run.Error);
        Assert.That(run.Output, Does.EndWith($"1 property: 1 {(expected == 0 ? "proven" : expected == 1 ? "counterexample" : "unknown")}\n"));
    }

    [Test]
    public void A_folder_gets_one_text_for_each_property_the_same_each_time()
    {
        using var scratch = new Scratch();
        var first = Cval.Run("prove", Contoso, "--smt", scratch.PathOf("proofs"), "--format", "json");
        var texts = Directory.GetFiles(scratch.PathOf("proofs")).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        Cval.Run("prove", Contoso, "--smt", scratch.PathOf("proofs"), "--parallel", "1");

        Assert.That(Directory.GetFiles(scratch.PathOf("proofs")).Order(StringComparer.Ordinal).Select(File.ReadAllText), Is.EqualTo(texts));
        using var json = JsonDocument.Parse(first.Output);
        foreach (var property in json.RootElement.GetProperty("properties").EnumerateArray())
        {
            var text = File.ReadAllText(property.GetProperty("smt").GetString()!);
            var says = property.GetProperty("solverSays").EnumerateArray().Select(s => s.GetString()!).ToList();
            Assert.That(text, Does.StartWith($"; Property: {property.GetProperty("id").GetString()}. ").And.Contain($"; Answer: {property.GetProperty("outcome").GetString()}. "));
            Assert.That(text.Split('\n').Where(line => line.StartsWith("(set-info :status ", StringComparison.Ordinal)), Is.EqualTo(says.Select(s => $"(set-info :status {s})")));
        }
    }

    [Test]
    public void A_text_names_the_documents_with_their_hashes()
    {
        using var scratch = new Scratch();
        var run = Cval.Run("prove", Contoso, "--property", "no-legacy-authentication", "--smt", scratch.PathOf("legacy.smt2"));

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(File.ReadAllText(scratch.PathOf("legacy.smt2")), Does.Match("; Made of: .*users\\.json sha256:[0-9a-f]{64}\n").And.Contain("; Semantics: conditional-access 1").And.Contain("; Expected: unsat."));
    }

    [Test]
    public void A_name_in_the_export_leads_out_of_no_folder()
    {
        using var scratch = new Scratch();
        scratch.Write("export/policies.json", """
            [{ "type": "microsoft.graph.conditionalAccessPolicy", "id": "p", "displayName": "p", "state": "enabled",
               "conditions": { "applications": { "includeApplications": [], "excludeApplications": [], "includeAuthenticationContextClassReferences": ["../../out"] },
                               "users": { "includeUsers": ["All"] }, "clientAppTypes": ["all"] },
               "grantControls": { "operator": "OR", "builtInControls": ["mfa"] } }]
            """);

        var run = Cval.Run("prove", scratch.PathOf("export"), "--smt", scratch.PathOf("deep/er/proofs"));

        Assert.That(Directory.GetFiles(scratch.PathOf("deep"), "*", SearchOption.AllDirectories).Select(Path.GetFileName), Does.Contain("context-------out-protected.smt2"), run.Error + run.Output);
        Assert.That(Directory.GetDirectories(scratch.PathOf("deep/er")), Has.Length.EqualTo(1));
    }

    [TestCase("--property", "mfa-for-everybody", "CV3008")]
    [TestCase("--smt", "all.smt2", "CV3003")]
    [TestCase("--format", "xml", "CV3001")]
    public void What_cannot_be_done_ends_with_3_and_a_code(string option, string value, string code)
    {
        using var scratch = new Scratch();
        var run = Cval.Run("prove", Contoso, option, option == "--smt" ? scratch.PathOf(value) : value);

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Error);
        Assert.That(run.Error, Does.Contain(code));
    }

    [Test]
    public void Where_nothing_is_known_nothing_is_proven_and_it_ends_with_2()
    {
        using var scratch = new Scratch();
        scratch.Write("empty/resources.json", "[]");

        Assert.That(Cval.Run("prove", scratch.PathOf("empty")).ExitCode, Is.EqualTo(2));
    }

    private static IEnumerable<string> Provable() => Directory.GetFiles(Checkout.PathOf("policies"), "policy.csx", SearchOption.AllDirectories).Select(File.ReadAllText)
        .Where(text => text.Contains("Method.Prove", StringComparison.Ordinal) || text.Contains("Method.Simulate", StringComparison.Ordinal))
        .Select(text => text.Split("[Control(\"")[1].Split('"')[0]);

    private static string[] Ask(string text)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("z3", "-in -T:120") { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false })!;
            var output = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(text);
            process.StandardInput.Close();
            process.WaitForExit();
            return output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        catch (Win32Exception)
        {
            Assert.Ignore("z3 is not installed: apt-get install z3");
            return [];
        }
    }
}
