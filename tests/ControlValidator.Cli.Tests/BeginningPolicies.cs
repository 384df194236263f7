namespace ControlValidator.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public sealed class BeginningPolicies
{
    [TestCase("Microsoft.Storage/storageAccounts")]
    [TestCase("microsoft.keyvault/VAULTS")]
    [TestCase("Microsoft.Sql/servers/firewallRules")]
    public void A_new_policy_compiles_is_proven_and_notices_every_change(string type)
    {
        using var scratch = new Scratch();

        var begun = Cval.Run("new", "fresh/first-check", "--type", type, "--policies", scratch.Policies);
        var tested = Cval.Run("test", scratch.PathOf("policies/fresh"), "--mutate", "--min-score", "100");

        Assert.That(begun.ExitCode, Is.Zero, begun.Output + begun.Error);
        Assert.That(begun.Output, Does.Contain("Next: cval test ").And.Contain("MY-FRE-001"));
        Assert.That(tested.ExitCode, Is.Zero, tested.Output + tested.Error);
        Assert.That(tested.Output, Does.Contain("2 cases: 2 as expected, 0 not · 1 of 1 checks proven"));
    }

    [Test]
    public void A_check_over_the_snapshot_begins_the_same_way()
    {
        using var scratch = new Scratch();

        var begun = Cval.Run("new", "fresh/all-of-them", "--snapshot", "--policies", scratch.Policies);
        var tested = Cval.Run("test", scratch.PathOf("policies/fresh"), "--mutate", "--min-score", "100");

        Assert.That(begun.ExitCode, Is.Zero, begun.Output + begun.Error);
        Assert.That(tested.ExitCode, Is.Zero, tested.Output + tested.Error);
    }

    [Test]
    public void A_case_from_a_real_resource_tells_nothing_about_it()
    {
        using var scratch = new Scratch();
        scratch.Write("export.json", """
            [{ "id": "/subscriptions/7d1f0c52-6a3e-4b8e-9c41-2f5a8e90b1d7/resourceGroups/rg-payroll/providers/Microsoft.Storage/storageAccounts/stpayroll",
               "type": "Microsoft.Storage/storageAccounts", "name": "stpayroll", "tags": { "owner": "ada@fabrikam.com" },
               "properties": { "supportsHttpsTrafficOnly": false, "accessKey": "c2VjcmV0", "primaryEndpoints": { "blob": "https://stpayroll.blob.core.windows.net/" },
                 "networkAcls": { "ipRules": [{ "value": "203.0.113.77" }, { "value": "0.0.0.0" }] } } }]
            """);

        var begun = Cval.Run(
            "new", "fresh/from-real", "--in", scratch.PathOf("export.json"), "--policies", scratch.Policies,
            "--from", "/subscriptions/7d1f0c52-6a3e-4b8e-9c41-2f5a8e90b1d7/resourceGroups/rg-payroll/providers/Microsoft.Storage/storageAccounts/stpayroll");
        var cases = File.ReadAllText(scratch.PathOf("policies/fresh/from-real/cases.json"));
        var tested = Cval.Run("test", scratch.PathOf("policies/fresh"));

        Assert.That(begun.ExitCode, Is.Zero, begun.Output + begun.Error);
        Assert.That(tested.ExitCode, Is.Zero, tested.Output + tested.Error);
        Assert.That(cases, Does.Not.Contain("payroll").And.Not.Contain("7d1f0c52").And.Not.Contain("fabrikam").And.Not.Contain("c2VjcmV0").And.Not.Contain("203.0.113"));
        Assert.That(cases, Does.Contain("\"name1\"").And.Contain("https://name1.blob.core.windows.net/").And.Contain("resourceGroups/rg1/").And.Contain("\"0.0.0.0\""));
    }

    [TestCase("Fresh/first", "--snapshot", "CV7010")]
    [TestCase("first", "--snapshot", "CV7010")]
    [TestCase("../up", "--snapshot", "CV7010")]
    [TestCase("test/good", "--snapshot", "CV7011")]
    [TestCase("fresh/first", "--type Microsoft.Storage/storageAcounts", "CV7012")]
    [TestCase("fresh/first", "", "CV3001")]
    [TestCase("fresh/first", "--from x", "CV3001")]
    public void What_cannot_be_begun_is_said_and_writes_nothing(string name, string options, string code)
    {
        using var scratch = new Scratch();

        var run = Cval.Run(["new", name, "--policies", scratch.Policies, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Output + run.Error);
        Assert.That(run.Error, Does.Contain(code));
        Assert.That(Directory.Exists(scratch.PathOf("policies/fresh")), Is.False);
        Assert.That(File.ReadAllText(scratch.PathOf("policies/test/good/policy.csx")), Is.EqualTo(Scratch.GoodPolicy));
    }

    [Test]
    public void An_unknown_type_is_answered_with_the_nearest_one()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("new", "fresh/first", "--type", "Microsoft.Storage/storageAcounts", "--policies", scratch.Policies);

        Assert.That(run.Error, Does.Contain("Did you mean Microsoft.Storage/storageAccounts?").Or.Contain("Did you mean `Microsoft.Storage/storageAccounts`?"));
    }
}
