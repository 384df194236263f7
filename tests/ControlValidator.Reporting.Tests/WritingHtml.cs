using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

public sealed partial class WritingHtml
{
    private static readonly string[] Void = ["meta", "input", "wbr", "br"];

    private static IEnumerable<TestCaseData> Assessments =>
    [
        new TestCaseData(Samples.Small()).SetArgDisplayNames("small"),
        new TestCaseData(Hostile.Assessment).SetArgDisplayNames("hostile"),
        new TestCaseData(new Estate().Assess()).SetArgDisplayNames("empty"),
    ];

    [TestCaseSource(nameof(Assessments))]
    public void The_page_asks_for_nothing_from_outside(Assessment assessment)
    {
        var tags = string.Concat(Tags().Matches(Markup(assessment)).Select(m => m.Value));

        Assert.That(tags, Does.Not.Match(@"\s(src|srcset|action|formaction|data|poster|ping|style|on\w+)="));
        Assert.That(tags, Does.Not.Match("<(link|img|iframe|object|embed|base|audio|video|source)"));
        Assert.That(Hrefs().Matches(tags).Select(m => m.Groups["to"].Value), Is.All.StartsWith("#"));
        Assert.That(Written.Text(ReportFormat.Html, assessment), Does.Not.Contain("url(").And.Not.Contain("@import"));
    }

    [TestCaseSource(nameof(Assessments))]
    public void Only_the_style_and_the_script_of_the_page_may_run(Assessment assessment)
    {
        var page = Written.Text(ReportFormat.Html, assessment);

        Assert.That(page, Does.Contain($"default-src 'none'; style-src '{HashOf(page, "style")}'; script-src '{HashOf(page, "script")}'; base-uri 'none'"));
    }

    [TestCaseSource(nameof(Assessments))]
    public void Every_element_is_closed_where_it_should_be(Assessment assessment)
    {
        var open = new Stack<string>();

        foreach (Match tag in Tags().Matches(Markup(assessment)))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["close"].Value.Length > 0)
                Assert.That(open.Pop(), Is.EqualTo(name), $"at {tag.Index}");
            else if (!Void.Contains(name) && !tag.Value.EndsWith("/>", StringComparison.Ordinal) && name != "!DOCTYPE")
                open.Push(name);
        }

        Assert.That(open, Is.Empty);
    }

    [TestCaseSource(nameof(Assessments))]
    public void Anchors_are_unique_and_every_link_leads_to_one(Assessment assessment)
    {
        var page = Markup(assessment);
        var anchors = Ids().Matches(page).Select(m => m.Groups["id"].Value).ToList();

        Assert.That(anchors, Is.Unique);
        Assert.That(Hrefs().Matches(page).Select(m => m.Groups["to"].Value[1..]).Distinct(StringComparer.Ordinal), Is.SubsetOf(anchors));
    }

    [Test]
    public void Foreign_markup_stays_text()
    {
        var page = Markup(Hostile.Assessment);

        Assert.That(page, Does.Not.Contain("<img").And.Not.Contain("alert(1)</").And.Not.Contain("<!--"));
        Assert.That(page, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt;"));
        Assert.That(page, Does.Not.Match("[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]"));
    }

    [Test]
    public void Passes_are_shown_up_to_a_number_and_the_rest_is_counted()
    {
        var page = Markup(new Estate().Check(Estate.Control("CV-AAA-001"), "Holds").FindMany(Outcome.Pass, 450).FindMany(Outcome.Fail, 3, "bad").Assess());

        Assert.That(page, Does.Contain("450 subjects"));
        Assert.That(page, Does.Contain("250 more subjects not shown here"));
        Assert.That(page, Does.Contain("account0199").And.Not.Contain("account0200"));
    }

    [Test]
    public void Maturity_stands_before_the_summary_and_that_before_the_controls()
    {
        var page = Markup(Samples.Small());

        Assert.That(Ids().Matches(page).Select(m => m.Groups["id"].Value).Where(id => id is "maturity" or "summary" or "controls" or "evidence"),
            Is.EqualTo<string[]>(["maturity", "summary", "controls", "evidence"]));
    }

    [Test]
    public void An_auditor_finds_what_was_observed_and_where()
    {
        var page = Markup(Samples.Small()).Replace("<wbr>", "", StringComparison.Ordinal);

        Assert.That(page, Does.Contain("fabrikam/azure/storage.json:41").And.Contain("/value/1/properties/supportsHttpsTrafficOnly"));
        Assert.That(page, Does.Contain("9, differs"));
        Assert.That(page, Does.Contain("fabrikam/notes/owners.yaml"));
        Assert.That(page, Does.Contain("cval validate fabrikam --policies policies --as-of 2026-01-31T06:00:00Z"));
    }

    [Test]
    public void An_empty_assessment_is_not_taken_for_a_good_one() =>
        Assert.That(Markup(new Estate().Assess()), Does.Contain("That is not a pass."));

    /// <summary>The page without what stands in its style and its script.</summary>
    private static string Markup(Assessment assessment) => Embedded().Replace(Written.Text(ReportFormat.Html, assessment), "<${element}></${element}>");

    private static string HashOf(string page, string element)
    {
        var text = Embedded().Matches(page).Single(m => m.Groups["element"].Value == element).Groups["text"].Value;
        return $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }

    [GeneratedRegex("<(?<element>style|script)>(?<text>.*?)</\\k<element>>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Embedded();

    [GeneratedRegex("<(?<close>/?)(?<name>!?[A-Za-z][A-Za-z0-9]*)(\\s[^<>]*)?>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Tags();

    [GeneratedRegex(" href=\"(?<to>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Hrefs();

    [GeneratedRegex(" id=\"(?<id>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5_000)]
    private static partial Regex Ids();
}
