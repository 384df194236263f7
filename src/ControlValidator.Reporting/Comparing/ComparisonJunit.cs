using System.Text;
using System.Xml;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>
/// A test suite for each question, a test case for each set: what opened fails, what may have is an error. A question without any has one case,
/// which is an error where it could not be answered.
/// </summary>
internal static class ComparisonJunit
{
    public static void Write(Comparison comparison, Stream output)
    {
        var settings = new XmlWriterSettings { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", JunitText.Attribute($"{comparison.Engine.Name} compare"));
            var suites = comparison.Answers.Select(static answer => (Answer: answer, Cases: Cases(answer))).ToList();
            JunitText.Counts(xml, Tally(suites.SelectMany(static suite => suite.Cases)));
            foreach (var (answer, cases) in suites)
            {
                xml.WriteStartElement("testsuite");
                xml.WriteAttributeString("name", ComparisonWords.Title(answer.Question));
                JunitText.Counts(xml, Tally(cases));
                foreach (var one in cases)
                    WriteCase(xml, answer.Question, one);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
            xml.WriteEndDocument();
        }
        output.Write("\n"u8);
    }

    private static List<Case> Cases(ComparedAnswer answer)
    {
        List<Case> cases = [.. answer.Changes.Select(static change => new Case(
            change.Set, ComparisonWords.OutcomeOf(change.Kind), ComparisonWords.Of(change.Kind), $"{change.Why}\n{string.Concat(change.Places.Select(static p => $"{p.File}:{p.Line} {p.Resource}\n"))}"))];
        if (!answer.Missing.IsEmpty)
            cases.Add(new("one side lacks what the other has", Outcome.Unknown, answer.Missing[0], string.Join('\n', answer.Missing)));
        if (cases.Count == 0)
            cases.Add(new("nothing newly open", Outcome.Pass, "", ""));
        return cases;
    }

    private static Tally Tally(IEnumerable<Case> cases)
    {
        var list = cases.ToList();
        int Of(Outcome outcome) => list.Count(one => one.Outcome == outcome);
        return new(Of(Outcome.Pass), Of(Outcome.Fail), Of(Outcome.NotApplicable), Of(Outcome.Unknown), Of(Outcome.Error));
    }

    private static void WriteCase(XmlWriter xml, ComparedQuestion question, Case one)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", JunitText.Attribute(one.Name));
        xml.WriteAttributeString("classname", ComparisonWords.Of(question));
        if (Element(one.Outcome) is { } element)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("message", JunitText.Attribute(one.Message));
            if (one.Outcome is not Outcome.NotApplicable)
            {
                xml.WriteAttributeString("type", Labels.Of(one.Outcome));
                xml.WriteString(JunitText.Body(one.Body));
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static string? Element(Outcome outcome) => outcome switch
    {
        Outcome.Pass => null,
        Outcome.Fail => "failure",
        Outcome.NotApplicable => "skipped",
        Outcome.Unknown or Outcome.Error => "error",
    };

    private sealed record Case(string Name, Outcome Outcome, string Message, string Body);
}
