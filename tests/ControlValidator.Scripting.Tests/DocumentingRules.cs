using ControlValidator.Scripting.AllowList;

namespace ControlValidator.Scripting.Tests;

public sealed class DocumentingRules
{
    [TestCaseSource(typeof(PolicyRules), nameof(PolicyRules.All))]
    [TestCaseSource(typeof(AllowListRules), nameof(AllowListRules.All))]
    public void Each_rule_has_a_page(DiagnosticRule rule)
    {
        var page = Checkout.Read("docs", "diagnostics", rule.Code + ".md");

        Assert.That(page, Does.StartWith($"# {rule.Code}: {rule.Title}\n"));
        Assert.That(page, Does.Contain("\n## Example\n").And.Contain("\n## What to do\n"));
    }

    [Test]
    public void Each_code_is_used_once()
    {
        Assert.That(PolicyRules.All.Concat(AllowListRules.All).Select(r => r.Code), Is.Unique.And.Ordered);
    }
}
