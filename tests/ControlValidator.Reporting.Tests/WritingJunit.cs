using System.Xml.Linq;
using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

public sealed class WritingJunit
{
    [TestCase(Outcome.Pass, null)]
    [TestCase(Outcome.Fail, "failure")]
    [TestCase(Outcome.NotApplicable, "skipped")]
    [TestCase(Outcome.Unknown, "error")]
    [TestCase(Outcome.Error, "error")]
    public void What_could_not_be_decided_is_an_error_and_never_a_pass(Outcome outcome, string? expected)
    {
        var xml = Parse(new Estate().Check(Estate.Control("CV-AAA-001"), "Holds").FindMany(outcome, 1).Assess());

        Assert.That(xml.Descendants("testcase").Single().Elements().SingleOrDefault()?.Name.LocalName, Is.EqualTo(expected));
    }

    [Test]
    public void Every_count_is_that_of_the_cases_below()
    {
        foreach (var assessment in new[] { Samples.Small(), Hostile.Assessment, new Estate().Assess() })
        {
            var root = Parse(assessment).Root!;
            foreach (var suite in root.Elements("testsuite").Append(root))
            {
                Assert.That((int)suite.Attribute("tests")!, Is.EqualTo(suite.Descendants("testcase").Count()));
                Assert.That((int)suite.Attribute("failures")!, Is.EqualTo(suite.Descendants("failure").Count()));
                Assert.That((int)suite.Attribute("errors")!, Is.EqualTo(suite.Descendants("error").Count()));
                Assert.That((int)suite.Attribute("skipped")!, Is.EqualTo(suite.Descendants("skipped").Count()));
            }
        }
    }

    [Test]
    public void A_control_has_one_suite_also_where_it_judged_nothing()
    {
        var controls = Parse(Samples.Small()).Descendants("property").Where(p => (string?)p.Attribute("name") == "control").Select(p => (string?)p.Attribute("value"));

        Assert.That(controls, Is.EquivalentTo(Samples.Small().Checks.Select(c => c.Control.Id)));
    }

    [Test]
    public void A_diagnostic_that_kept_something_out_is_an_error()
    {
        var suite = Parse(Samples.Small()).Descendants("testsuite").First();

        Assert.That((string?)suite.Attribute("name"), Is.EqualTo("diagnostics"));
        Assert.That(suite.Descendants("error").Select(e => (string?)e.Attribute("type")), Is.EqualTo<string[]>(["CV1002"]));
    }

    [Test]
    public void Every_character_there_is_leaves_the_document_readable()
    {
        var estate = new Estate().Check(Estate.Control("CV-AAA-001"), "Holds");
        for (var block = 0; block < 0x10000; block += 0x100)
        {
            var text = string.Concat(Enumerable.Range(block, 0x100).Select(c => (char)c));
            estate.Find(Outcome.Fail, text, new($"{text}{block}", text, text), new Observation(text, 1, text, text));
        }

        Assert.That(Parse(estate.Assess()).Descendants("failure").Count(), Is.EqualTo(0x100));
    }

    private static XDocument Parse(Assessment assessment) => XDocument.Parse(Written.Text(ReportFormat.Junit, assessment));
}
