using System.Text;
using System.Xml;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Findings as test cases.</summary>
internal static class JunitCases
{
    public static void Write(XmlWriter xml, Finding finding) => JunitText.Case(
        xml, Name(finding.Subject), finding.Control.Id, finding.Outcome, finding.Reason,
        finding.Outcome is Outcome.Fail ? Labels.Of(finding.Control.Severity) : Labels.Of(finding.Outcome), () => Body(finding));

    /// <summary>Build servers tell cases apart by name, and a resource's name alone is not unique.</summary>
    private static string Name(Subject subject) => subject.Name == subject.Id ? subject.Id : $"{subject.Name} ({subject.Id})";

    private static string Body(Finding finding)
    {
        var body = new StringBuilder(finding.Reason).Append('\n');
        foreach (var observation in finding.Observed)
            body.Append(observation.File).Append(':').Append(observation.Line).Append(' ').Append(observation.Pointer).Append(" = ").Append(observation.Value).Append('\n');
        if (finding.ObservationsLeftOut > 0)
            body.Append(Labels.Count(finding.ObservationsLeftOut, "more setting")).Append(" read\n");
        return body.Append("Fix: ").Append(finding.Control.Fix).Append("\nFinding ").Append(finding.Id).ToString();
    }
}
