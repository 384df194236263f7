using System.Reflection;
using ControlValidator.Model;

namespace ControlValidator.House.Tests;

/// <summary>Each diagnostic has its own code, and a page that a person finds under that code.</summary>
public sealed class DiagnosticPages
{
    private static readonly DiagnosticRule[] Rules = [.. Load()];

    [Test]
    public void No_code_is_used_twice()
    {
        Assert.That(Rules.Select(r => r.Code), Is.Unique);
        Assert.That(Rules, Is.Not.Empty);
    }

    [TestCaseSource(nameof(Rules))]
    public void A_code_has_a_page_that_names_it(DiagnosticRule rule)
    {
        var path = Checkout.PathOf("docs", "diagnostics", rule.Code + ".md");

        Assert.That(path, Does.Exist);
        Assert.That(File.ReadAllText(path), Does.StartWith($"# {rule.Code}"));
    }

    [Test]
    public void The_table_lists_each_code_with_its_title()
    {
        var rows = Rules.Select(r => $"| [{r.Code}]({r.Code}.md) | {r.Level.ToString().ToLowerInvariant()} | {r.Title} | {r.Help ?? ""} |");

        GeneratedText.Verify(
            "# Diagnostics\n\n"
            + "Whatever is wrong with a policy, an export, a case or a command line is said with one of these codes, a place and a cure.\n"
            + "Errors end the run with exit code 3; the rest of the input is judged all the same, and shown.\n\n"
            + "CV1xxx policies · CV2xxx inputs · CV3xxx usage · CV4xxx cases and selection · CV5xxx maturity · CV6xxx fence · CV7xxx authoring\n\n"
            + "| code | level | what is wrong | what to do |\n|---|---|---|---|\n"
            + $"{string.Join('\n', rows)}\n",
            "docs", "diagnostics", "README.md");
    }

    [Test]
    public void There_is_no_page_of_a_code_that_is_gone()
    {
        var pages = Directory.EnumerateFiles(Checkout.PathOf("docs", "diagnostics"), "CV*.md").Select(Path.GetFileNameWithoutExtension);

        Assert.That(pages, Is.EquivalentTo(Rules.Select(r => r.Code)));
    }

    private static IEnumerable<DiagnosticRule> Load() =>
        Directory.EnumerateFiles(TestContext.CurrentContext.TestDirectory, "*.dll")
            .Where(f => Path.GetFileName(f) is "cval.dll" || (Path.GetFileName(f).StartsWith("ControlValidator.", StringComparison.Ordinal) && !f.EndsWith(".Tests.dll", StringComparison.Ordinal)))
            .Select(Assembly.LoadFrom)
            .SelectMany(a => a.GetTypes())
            .Where(t => t.Name.EndsWith("Rules", StringComparison.Ordinal))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
            .Where(p => p.PropertyType == typeof(DiagnosticRule))
            .Select(p => (DiagnosticRule)(p.GetValue(null) ?? throw new InvalidOperationException(p.Name)))
            .OrderBy(r => r.Code, StringComparer.Ordinal);
}
