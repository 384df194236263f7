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
                    JunitText.Case(xml, one.Name, ComparisonWords.Of(answer.Question), one.Outcome, one.Message, Labels.Of(one.Outcome), () => one.Body);
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

    private sealed record Case(string Name, Outcome Outcome, string Message, string Body);
}
