using System.Globalization;
using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>
/// RFC 4180: a header, then a row for each finding, lines ended by CR LF. <c>file</c>, <c>line</c>, <c>pointer</c> and <c>value</c> are those of the
/// first observation, <c>observations</c> says how many there are, and <c>fence</c>, the same in each row, how the run was guarded against its policies.
/// </summary>
internal static class CsvReport
{
    private const string Header =
        "finding,outcome,severity,control,title,pillar,level,method,proven,check,"
        + "subjectName,subjectType,subjectId,reason,fix,file,line,pointer,value,observations,fence";

    public static void Write(Assessment assessment, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true);
        var proven = assessment.Checks.Where(c => c.Proof.Proven).Select(c => (c.Control.Id, c.Name)).ToHashSet();
        text.Write(Header);
        text.Write("\r\n");
        foreach (var finding in assessment.Findings)
            WriteRow(text, finding, proven.Contains((finding.Control.Id, finding.Check)), FenceLine.Word(assessment.Fence.State));
    }

    private static void WriteRow(StreamWriter text, Finding finding, bool proven, string fence)
    {
        var control = finding.Control;
        Field(text, finding.Id, first: true);
        Field(text, Labels.Of(finding.Outcome));
        Field(text, Labels.Of(control.Severity));
        Field(text, control.Id);
        Field(text, control.Title);
        Field(text, Labels.Of(control.Pillar));
        Field(text, Number(control.Level));
        Field(text, Labels.Of(control.Method));
        Field(text, proven ? "true" : "false");
        Field(text, finding.Check);
        Field(text, finding.Subject.Name);
        Field(text, finding.Subject.Type);
        Field(text, finding.Subject.Id);
        Field(text, finding.Reason);
        Field(text, control.Fix);
        WriteObserved(text, finding);
        Field(text, fence);
        text.Write("\r\n");
    }

    private static void WriteObserved(StreamWriter text, Finding finding)
    {
        var first = finding.Observed.IsEmpty ? null : finding.Observed[0];
        Field(text, first?.File ?? "");
        Field(text, first is { Line: > 0 } ? Number(first.Line) : "");
        Field(text, first?.Pointer ?? "");
        Field(text, first?.Value ?? "");
        Field(text, Number(finding.Observed.Length + finding.ObservationsLeftOut));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Field(StreamWriter text, string field, bool first = false)
    {
        if (!first)
            text.Write(',');
        text.Write(CsvField.Of(field));
    }
}
