using ControlValidator.Scripting.Lint;

namespace ControlValidator.Scripting.Tests.Lint;

public sealed class LintingPolicies
{
    private const string AnyCases = """{ "cases": [{ "name": "bad", "expect": "Fail", "resources": [] }] }""";

    private static IEnumerable<DiagnosticRule> Rules => new[] { typeof(LogicLintRules), typeof(SettingLintRules), typeof(DescriptionLintRules) }
        .SelectMany(t => t.GetProperties())
        .Select(p => (DiagnosticRule)p.GetValue(null)!);

    [Test]
    public void There_are_more_than_twenty_five_rules_each_with_its_own_code()
    {
        Assert.That(Rules.Select(r => r.Code), Is.Unique.And.Ordered);
        Assert.That(Rules.Count(), Is.GreaterThan(25));
        Assert.That(Rules.All(PolicyLint.IsOwn), Is.True);
    }

    [TestCaseSource(nameof(Rules))]
    public void The_bad_example_of_a_page_is_found_where_the_brackets_stand(DiagnosticRule rule)
    {
        var page = LintPage.Read(rule.Code);
        var marked = Marked.Parse(page.Bad);

        var found = Lint(marked.Text, page.BadCases, Safeguards.None).Where(d => d.Code == rule.Code).ToList();

        Assert.That(page.Title, Is.EqualTo($"# {rule.Code}: {rule.Title}"));
        Assert.That(found, Has.Count.EqualTo(1), string.Join('\n', found));
        Assert.That((found[0].Span.Line, found[0].Span.Column, found[0].Span.Length), Is.EqualTo((marked.Line, marked.Column, marked.Length)));
        Assert.That($"{rule.Level.ToString().ToLowerInvariant()} {rule.Code}: {found[0].Message}", Is.EqualTo(page.Message));
    }

    [TestCaseSource(nameof(Rules))]
    public void The_good_example_of_a_page_is_clean(DiagnosticRule rule)
    {
        var page = LintPage.Read(rule.Code);

        var found = Lint(page.Good, page.GoodCases);

        Assert.That(found.Where(d => d.Code == rule.Code || d.Level is DiagnosticLevel.Error), Is.Empty);
    }

    [Test]
    public void A_suppression_with_a_reason_ends_where_it_is_taken_back()
    {
        const string twice = """
            #pragma warning disable CV1308 // it reads better here
            Verdict One(StorageAccount account) => !account.Kind.IsNot("BlobStorage");
            #pragma warning restore CV1308
            Verdict Two(StorageAccount account) => !account.Kind.IsNot("BlobStorage");
            """;

        var found = Lint(PolicyFolder.Check(body: "One(StorageAccount.Over(resource)) & Two(StorageAccount.Over(resource))", after: twice), AnyCases);

        Assert.That(found.Where(d => d.Code is "CV1308").Select(d => d.Span.Line), Is.EqualTo([9]));
        Assert.That(found.Select(d => d.Code), Does.Not.Contain("CV1344").And.Not.Contain("CV1345"));
    }

    [Test]
    public void A_policy_that_does_not_compile_is_reported_as_such_and_the_others_are_looked_at()
    {
        using var folder = new PolicyFolder();
        folder.Add("broken", PolicyFolder.Check(body: "resource.Nothing()"));
        folder.Add("doubtful", PolicyFolder.Check("CV-TST-002", "!resource[\"kind\"].IsNot(\"x\")"));

        var result = PolicyLint.Lint([folder.Policies], new(CacheFolder: null, Parallel: 2));

        Assert.That(result.Policies, Is.EqualTo(1));
        Assert.That(result.Diagnostics.Select(d => d.Code), Does.Contain("CV1001").And.Contain("CV1308"));
    }

    [Test]
    public void What_is_wrong_in_a_loaded_file_is_said_once_however_many_load_it()
    {
        using var folder = new PolicyFolder();
        folder.Write("policies/family/shared.csx", "Verdict IsBlob(Resource resource) => !resource[\"kind\"].IsNot(\"BlobStorage\");\n");
        folder.Add("one", "#load \"../shared.csx\"\n" + PolicyFolder.Check(body: "IsBlob(resource)"));
        folder.Add("two", "#load \"../shared.csx\"\n" + PolicyFolder.Check("CV-TST-002", "IsBlob(resource)"));

        var found = PolicyLint.Lint([folder.Policies], new(CacheFolder: null, Parallel: 2)).Diagnostics;

        Assert.That(found.Where(d => d.Code is "CV1308").Select(d => Path.GetFileName(d.Span.File)), Is.EqualTo(["shared.csx"]));
    }

    [Test]
    public void The_same_policies_give_the_same_diagnostics_in_the_same_order()
    {
        var pack = Path.Combine(LintPage.Root, "policies");

        var first = PolicyLint.Lint([pack], new(CacheFolder: null, Parallel: 1));
        var second = PolicyLint.Lint([pack], new(CacheFolder: null, Parallel: 2));

        Assert.That(second.Diagnostics, Is.EqualTo(first.Diagnostics));
        Assert.That(first.Diagnostics.Where(d => d.Level is not DiagnosticLevel.Info), Is.Empty, "the shipped policies are clean");
    }

    // What is refused before it runs is worth a word all the same, where policies are only looked at.
    private static IReadOnlyList<Diagnostic> Lint(string policy, string? cases, Safeguards safeguards = Safeguards.All)
    {
        using var folder = new PolicyFolder();
        folder.Write("policies/family/name/cases.json", cases ?? AnyCases);
        folder.Write("policies/family/name/policy.csx", policy);
        return [.. PolicyLint.Lint([folder.Policies], new(CacheFolder: null, Parallel: 1) { Safeguards = safeguards }).Diagnostics
            .Select(d => d with { Message = d.Message.Replace(folder.Root + "/", "", StringComparison.Ordinal) })];
    }
}
