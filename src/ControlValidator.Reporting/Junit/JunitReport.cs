using System.Text;
using System.Xml;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>
/// A test suite for each control, a test case for each subject. What could not be decided is an error and never a pass or a skip;
/// a diagnostic that kept a policy or a document out is an error too, since no control can tell of it.
/// </summary>
internal static class JunitReport
{
    public static void Write(Assessment assessment, Stream output)
    {
        using (var xml = XmlWriter.Create(output, Settings))
            Write(assessment, xml);
        output.Write("\n"u8);
        output.Flush();
    }

    private static XmlWriterSettings Settings => new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
    };

    private static void Write(Assessment assessment, XmlWriter xml)
    {
        var diagnostics = assessment.Diagnostics.Where(d => d.Level is DiagnosticLevel.Error).ToList();
        var suites = new JunitSuites(assessment.Checks, assessment.Fence);
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", JunitText.Attribute(assessment.Engine.Name));
        JunitText.Counts(xml, assessment.Tally with { Error = assessment.Tally.Error + diagnostics.Count });
        WriteDiagnostics(xml, diagnostics);
        foreach (var finding in assessment.Findings)
        {
            suites.Enter(xml, finding.Control.Id);
            JunitCases.Write(xml, finding);
        }
        suites.Finish(xml);
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void WriteDiagnostics(XmlWriter xml, List<Diagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
            return;
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "diagnostics");
        JunitText.Counts(xml, Tally.Zero with { Error = diagnostics.Count });
        foreach (var diagnostic in diagnostics)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", JunitText.Attribute($"{diagnostic.Code} {diagnostic.Span}"));
            xml.WriteAttributeString("classname", "diagnostics");
            xml.WriteStartElement("error");
            xml.WriteAttributeString("message", JunitText.Attribute(diagnostic.Message));
            xml.WriteAttributeString("type", diagnostic.Code);
            xml.WriteString(JunitText.Body(diagnostic.Help is { } help ? $"{diagnostic}\n{help}" : $"{diagnostic}"));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
