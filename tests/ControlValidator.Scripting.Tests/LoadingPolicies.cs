namespace ControlValidator.Scripting.Tests;

public sealed class LoadingPolicies
{
    [Test]
    public void A_policy_in_a_folder_becomes_a_check_that_can_be_called()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check());

        var pack = folder.Load();

        Assert.That(folder.Read(pack), Is.Empty);
        var check = pack.Policies.Single().Checks.Single();
        Assert.That(Judge(check, """{ "on": true }"""), Is.EqualTo(Outcome.Pass));
        Assert.That(Judge(check, """{ "on": false }"""), Is.EqualTo(Outcome.Fail));
        Assert.That(Judge(check, "{}"), Is.EqualTo(Outcome.Unknown));
    }

    [Test]
    public void The_control_is_read_from_the_attributes()
    {
        using var folder = new PolicyFolder();
        folder.Add("tls", """
            const string Reason = "Old " + "protocols are weak.";

            [Control("CV-STO-002", "Storage accounts refuse old TLS",
                Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High, Method = Method.Prove)]
            [Why(Reason)]
            [Fix("Set it.")]
            [Maps("MCSB", "DP-3"), Maps("NIST SP 800-53", "SC-8"), SameAs("PSRule", "Azure.Storage.MinTLS")]
            Verdict RefusesOldTls(StorageAccount account, Snapshot snapshot) =>
                account.Resource["properties/minimumTlsVersion"].Is("TLS1_2");
            """);

        var policy = folder.Load().Policies.Single();

        var check = policy.Checks.Single();
        Assert.That(check.Control with { SameAs = [], Maps = [] }, Is.EqualTo(new Control(
            "CV-STO-002", "Storage accounts refuse old TLS", Pillar.CloudPosture, 3, Severity.High, Method.Prove,
            "Old protocols are weak.", "Set it.", [], [])));
        Assert.That(check.Control.Maps, Is.EqualTo([new Mapping("MCSB", "DP-3"), new Mapping("NIST SP 800-53", "SC-8")]));
        Assert.That(check.Control.SameAs, Is.EqualTo([new EquivalentId("PSRule", "Azure.Storage.MinTLS")]));
        Assert.That((check.Name, check.Line, check.Kind), Is.EqualTo(("RefusesOldTls", 8, CheckKind.ResourceInSnapshot)));
        Assert.That(check.Types, Is.EqualTo(["Microsoft.Storage/storageAccounts"]));
        Assert.That(check.Policy, Is.EqualTo(policy.Path));
        Assert.That((policy.Family, Path.GetFileName(policy.Folder), Path.GetFileName(policy.CasesPath)), Is.EqualTo(("family", "tls", "cases.json")));
    }

    [TestCase("Verdict F(Resource r)", CheckKind.Resource)]
    [TestCase("[For(\"a/b\", \"c/d\")] Verdict F(Resource r)", CheckKind.Resource, "a/b", "c/d")]
    [TestCase("Verdict F(Resource r, Snapshot s)", CheckKind.ResourceInSnapshot)]
    [TestCase("Verdict F(Snapshot s)", CheckKind.Snapshot)]
    [TestCase("static Verdict F(StorageAccount a)", CheckKind.Resource, "Microsoft.Storage/storageAccounts")]
    [TestCase("Verdict F(ControlValidator.Azure.StorageAccount a)", CheckKind.Resource, "Microsoft.Storage/storageAccounts")]
    [TestCase("Verdict F(User user)", CheckKind.Resource, "microsoft.graph.user")]
    [TestCase("Verdict @event(Account a)", CheckKind.Resource, "Microsoft.Storage/storageAccounts")]
    [TestCase("[ResourceType(\"x/y\")] sealed record Own(Resource Resource) : IResourceView<Own> { public static string ResourceType => \"x/y\"; public static Own Over(Resource r) => new(r); } [Control(\"CV-TST-001\", \"It holds\", Pillar = Pillar.Assets), Why(\"w\"), Fix(\"f\")] Verdict F(Own r)", CheckKind.Resource, "x/y", null)]
    public void Each_signature_says_what_is_judged(string signature, CheckKind kind, params string?[] types)
    {
        using var folder = new PolicyFolder();
        const string attributes = "[Control(\"CV-TST-001\", \"It holds\", Pillar = Pillar.Assets), Why(\"w\"), Fix(\"f\")]";
        var prefix = signature.Contains("record", StringComparison.Ordinal) ? "" : attributes;
        folder.Add("any", $"using Account = ControlValidator.Azure.StorageAccount;\n{prefix} {signature} => Verdict.Pass;");

        var pack = folder.Load();

        Assert.That(folder.Read(pack), Is.Empty);
        var check = pack.Policies.Single().Checks.Single();
        Assert.That(check.Kind, Is.EqualTo(kind));
        Assert.That(check.Types, Is.EqualTo(types.OfType<string>()));
        Assert.That(check.Judge(PolicyFolder.Resource("{}"), null).Outcome, Is.EqualTo(Outcome.Pass));
    }

    [Test]
    public void Top_level_variables_have_their_values_when_a_check_is_called()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check(before: "string[] Allowed = [\"a\", \"b\"];", body: "resource[\"on\"].In(Allowed)"));

        var check = folder.Load().Policies.Single().Checks.Single();

        Assert.That(Judge(check, """{ "on": "b" }"""), Is.EqualTo(Outcome.Pass));
        Assert.That(Judge(check, """{ "on": "c" }"""), Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void Checks_of_one_policy_keep_their_order_when_one_of_them_cannot_be_used()
    {
        using var folder = new PolicyFolder();
        folder.Add("three",
            PolicyFolder.Check("CV-TST-001", "Verdict.Pass", "First")
            + PolicyFolder.Check("bad", "Verdict.Unknown", "Second")
            + PolicyFolder.Check("CV-TST-003", "Verdict.Fail", "Third"));

        var pack = folder.Load();

        Assert.That(pack.Diagnostics.Select(d => d.Code), Is.EqualTo(["CV1021"]));
        var checks = pack.Policies.Single().Checks;
        Assert.That(checks.Select(c => (c.Name, Judge(c, "{}"))), Is.EqualTo([("First", Outcome.Pass), ("Third", Outcome.Fail)]));
    }

    [Test]
    public void A_policy_that_does_not_compile_does_not_stop_the_others()
    {
        using var folder = new PolicyFolder();
        folder.Add("broken", "this is no C#");
        folder.Add("on", PolicyFolder.Check());

        var pack = folder.Load();

        Assert.That(pack.Policies.Select(p => Path.GetFileName(p.Folder)), Is.EqualTo(["on"]));
        Assert.That(pack.Diagnostics, Has.All.Property("Level").EqualTo(DiagnosticLevel.Error).And.All.Property("Code").EqualTo("CV1001"));
    }

    [Test]
    public void Files_are_loaded_from_the_familys_folder_and_count_in_the_digest()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", "#load \"../shared.csx\"\n" + PolicyFolder.Check(body: "Judge(resource)"));
        folder.Write("policies/family/shared.csx", "Verdict Judge(Resource resource) => resource[\"on\"].Is(true);");
        var pack = folder.Load();
        folder.Write("policies/family/shared.csx", "Verdict Judge(Resource resource) => resource[\"on\"].Is(false);");

        var changed = folder.Load();

        Assert.That(folder.Read(pack), Is.Empty);
        Assert.That(Judge(pack.Policies.Single().Checks.Single(), """{ "on": true }"""), Is.EqualTo(Outcome.Pass));
        Assert.That(Judge(changed.Policies.Single().Checks.Single(), """{ "on": true }"""), Is.EqualTo(Outcome.Fail));
        Assert.That(changed.Policies.Single().Sha256, Is.Not.EqualTo(pack.Policies.Single().Sha256));
    }

    [Test]
    public void Nothing_of_a_policy_is_in_the_process_before_its_check_is_called()
    {
        using var folder = new PolicyFolder();
        folder.Add("one", PolicyFolder.Check("CV-TST-001") + "// called");
        folder.Add("two", PolicyFolder.Check("CV-TST-002") + "// never called");
        var pack = folder.Load();
        var before = pack.Policies.Count(IsInProcess);

        Judge(pack.Policies[0].Checks.Single(), "{}");

        Assert.That(before, Is.Zero);
        Assert.That(pack.Policies.Select(IsInProcess), Is.EqualTo([true, false]));
    }

    [Test]
    public void A_policy_whose_variable_throws_says_so_at_each_call_of_its_checks()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check(before: "int Broken = int.Parse(\"x\");"));
        var check = folder.Load().Policies.Single().Checks.Single();

        var first = Assert.Throws<FormatException>(() => Judge(check, "{}"));
        var second = Assert.Throws<FormatException>(() => Judge(check, "{}"));

        Assert.That(second.Message, Is.EqualTo(first.Message));
    }

    [Test]
    public void A_policy_that_throws_shows_its_own_line_in_the_stack()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check(body: "throw new InvalidOperationException(\"x\")"));
        var check = PolicyPacks.Load([folder.Policies], new(folder.Cache, Parallel: 1) { ShowsFiles = true }).Policies.Single().Checks.Single();

        var thrown = Assert.Throws<InvalidOperationException>(() => Judge(check, "{}"));

        Assert.That(thrown.StackTrace, Does.Contain(Path.Combine(folder.Policies, "family", "on", "policy.csx") + ":line 5"));
    }

    [Test]
    public void Many_threads_may_call_a_check_for_the_first_time()
    {
        using var folder = new PolicyFolder();
        folder.Add("on", PolicyFolder.Check());
        var check = folder.Load().Policies.Single().Checks.Single();
        var outcomes = new Outcome[64];

        Parallel.For(0, outcomes.Length, i => outcomes[i] = Judge(check, """{ "on": true }"""));

        Assert.That(outcomes, Has.All.EqualTo(Outcome.Pass));
    }

    [Test]
    public void The_same_text_gives_the_same_bytes()
    {
        var text = new PolicyText("policies/a/b/policy.csx", "/policies/a/b/policy.csx", System.Text.Encoding.UTF8.GetBytes(PolicyFolder.Check()));

        var first = Compiling.PolicyCompiler.Compile(text, Safeguards.All, default);
        var second = Compiling.PolicyCompiler.Compile(text, Safeguards.All, default);

        Assert.That(second.Image.ToArray(), Is.EqualTo(first.Image.ToArray()).And.Not.Empty);
    }

    [Test]
    public void The_number_of_threads_changes_nothing()
    {
        using var folder = new PolicyFolder();
        foreach (var number in Enumerable.Range(0, 12))
            folder.Add($"p{number:00}", PolicyFolder.Check(number % 3 == 0 ? "bad" : $"CV-TST-{number:000}"));

        var one = folder.Load(parallel: 1);
        var eight = folder.Load(parallel: 8);

        Assert.That(folder.Read(eight), Is.EqualTo(folder.Read(one)));
        Assert.That(eight.Policies.Select(p => (p.Path, p.Sha256)), Is.EqualTo(one.Policies.Select(p => (p.Path, p.Sha256))));
    }

    [TestCaseSource(nameof(FirstPolicies))]
    public void Whatever_the_first_policy_is_two_threads_make_of_it_what_one_makes(string first)
    {
        using var folder = new PolicyFolder();
        folder.Add("a", first);
        folder.Add("b", PolicyFolder.Check("CV-TST-002"));

        var one = folder.Load(parallel: 1);
        var two = folder.Load(parallel: 2);

        Assert.That(folder.Read(two), Is.EqualTo(folder.Read(one)));
        Assert.That(two.Policies.Select(p => p.ToPortable()), Is.EqualTo(one.Policies.Select(p => p.ToPortable())));
        Assert.That(two.Policies.SelectMany(p => p.Checks).Select(c => Judge(c, """{ "on": true }""")), Is.Not.Empty.And.All.EqualTo(Outcome.Pass));
    }

    private static IEnumerable<TestCaseData> FirstPolicies() =>
    [
        new TestCaseData(PolicyFolder.Check()).SetArgDisplayNames("sound"),
        new TestCaseData("Verdict IsOn(").SetArgDisplayNames("broken off"),
        new TestCaseData("").SetArgDisplayNames("without a check"),
        new TestCaseData("#r \"other.dll\"\n" + PolicyFolder.Check()).SetArgDisplayNames("with a reference"),
        new TestCaseData(PolicyFolder.Check(body: new string('(', 5000) + "1" + new string(')', 5000))).SetArgDisplayNames("nested too deeply"),
        new TestCaseData(PolicyFolder.Check(body: "System.IO.File.Exists(\"x\")")).SetArgDisplayNames("with what is not allowed"),
        new TestCaseData(PolicyFolder.Check(body: "resource.None()")).SetArgDisplayNames("that does not compile"),
        new TestCaseData(PolicyFolder.Check().Replace("(Resource resource)", "(string resource)", StringComparison.Ordinal)).SetArgDisplayNames("with a wrong parameter"),
        new TestCaseData(PolicyFolder.Check(before: "int count = 0;") + PolicyFolder.Check("CV-TST-003", "count++ > 0 ? Verdict.Pass : Verdict.Fail", "Counts")).SetArgDisplayNames("with a check that changes what others read"),
    ];

    private static bool IsInProcess(LoadedPolicy policy) =>
        AppDomain.CurrentDomain.GetAssemblies().Any(a => a.GetName().Name == $"policy-{policy.Sha256[..16]}");

    private static Outcome Judge(Check check, string json) => check.Judge(PolicyFolder.Resource(json), null).Outcome;
}
