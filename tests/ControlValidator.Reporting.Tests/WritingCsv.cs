using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

public sealed class WritingCsv
{
    [Test]
    public void There_is_a_row_for_each_finding_as_wide_as_the_header()
    {
        foreach (var assessment in new[] { Samples.Small(), Hostile.Assessment, new Estate().Assess() })
        {
            var rows = Parse(Written.Text(ReportFormat.Csv, assessment));

            Assert.That(rows, Has.Count.EqualTo(1 + assessment.Tally.Total));
            Assert.That(rows, Has.All.Count.EqualTo(21));
        }
    }

    [Test]
    public void No_field_can_be_taken_for_a_formula()
    {
        foreach (var field in Parse(Written.Text(ReportFormat.Csv, Hostile.Assessment)).SelectMany(r => r).Where(f => f.Length > 0))
            Assert.That(field, Does.Not.Match("^[=+\\-@\t\r\n＝＋－＠]"));
    }

    [TestCase("=1+1", "'=1+1")]
    [TestCase("plain", "plain")]
    [TestCase("two\nlines, \"quoted\"", "two\nlines, \"quoted\"")]
    [TestCase("'=1", "'=1")]
    public void A_field_comes_back_as_it_was_save_for_the_guard(string name, string expected)
    {
        var estate = new Estate().Check(Estate.Control("CV-AAA-001"), "Holds").Find(Outcome.Fail, "no", new("id", name, "type"));

        var rows = Parse(Written.Text(ReportFormat.Csv, estate.Assess()));

        Assert.That(rows[1][rows[0].IndexOf("subjectName")], Is.EqualTo(expected));
    }

    /// <summary>RFC 4180, by the letter.</summary>
    private static List<List<string>> Parse(string text)
    {
        List<List<string>> rows = [[]];
        var field = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[i++]);
            else if (c == '"')
                quoted = !quoted;
            else if (!quoted && c is ',' or '\r' && !quoted)
                rows[^1].Add(Take(field));
            else if (!quoted && c == '\n')
                rows.Add([]);
            else
                field.Append(c);
        }
        Assert.That(quoted, Is.False);
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }

    private static string Take(StringBuilder field)
    {
        var text = field.ToString();
        field.Clear();
        return text;
    }
}
