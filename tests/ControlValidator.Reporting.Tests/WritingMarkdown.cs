using System.Globalization;
using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

public sealed class WritingMarkdown
{
    private const int LongestComment = 65_536;

    [Test]
    public void The_summary_comes_first() =>
        Assert.That(Written.Text(ReportFormat.Markdown, Samples.Small()), Does.StartWith($"**{SummaryLine.For(Samples.Small())}**\n"));

    [Test]
    public void A_comment_is_never_too_long_and_says_what_it_left_out()
    {
        var estate = new Estate();
        for (var i = 0; i < 2_000; i++)
            estate.Check(Estate.Control("CV-AAA-" + i.ToString("D4", CultureInfo.InvariantCulture), new string('t', 190)), "Holds", "no case").FindMany(Outcome.Fail, 5).FindMany(Outcome.Unknown, 1, "dark");

        var text = Written.Text(ReportFormat.Markdown, estate.Assess());

        Assert.That(text.Length, Is.LessThanOrEqualTo(LongestComment));
        Assert.That(text, Does.Match("[0-9]+ more rows left out"));
        Assert.That(text, Does.Contain("Left out for length: ").And.Contain("Could not be decided: 2000 verdicts of 2000 controls").And.Contain("Not proven: 2000 checks"));
    }

    [Test]
    public void Hostile_text_stays_within_its_cell()
    {
        var text = Written.Text(ReportFormat.Markdown, Hostile.Assessment);
        var rows = text.Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal) && l.Contains("CV-H", StringComparison.Ordinal)).ToList();

        Assert.That(text.Length, Is.LessThanOrEqualTo(LongestComment));
        Assert.That(rows, Is.Not.Empty);
        foreach (var row in rows)
            Assert.That(Bars(row), Is.AnyOf(3, 5), row);
    }

    [TestCase("<script>", "&lt;script&gt;")]
    [TestCase("@octocat", "@\u200Boctocat")]
    [TestCase("octo/repo#2", "octo/repo#\u200B2")]
    [TestCase("see https://example.test", "see https\\:\u200B//example.test")]
    [TestCase("[a](b)", "\\[a\\](b)")]
    [TestCase("a|b", "a\\|b")]
    [TestCase("one\ntwo", "one two")]
    [TestCase("set `a|b` now", "set <code>a&#124;b</code> now")]
    [TestCase("odd ` tick", "odd \\` tick")]
    [TestCase("*a* _b_", "\\*a\\* \\_b\\_")]
    public void Foreign_text_is_never_markup_a_mention_or_a_link(string reason, string expected)
    {
        var estate = new Estate().Check(Estate.Control("CV-AAA-001"), "Holds").Find(Outcome.Fail, reason, Estate.Storage("a"));

        Assert.That(Written.Text(ReportFormat.Markdown, estate.Assess()), Does.Contain($"`a` {expected} |"));
    }

    [Test]
    public void An_empty_assessment_is_not_taken_for_a_good_one() =>
        Assert.That(Written.Text(ReportFormat.Markdown, new Estate().Assess()), Does.Contain("That is not a pass."));

    /// <summary>Bars that end a cell: those behind no backslash, or behind an escaped one.</summary>
    private static int Bars(string row)
    {
        var bars = 0;
        for (var i = 0; i < row.Length; i++)
        {
            var slashes = 0;
            while (i - slashes > 0 && row[i - slashes - 1] == '\\')
                slashes++;
            bars += row[i] == '|' && slashes % 2 == 0 ? 1 : 0;
        }
        return bars;
    }
}
