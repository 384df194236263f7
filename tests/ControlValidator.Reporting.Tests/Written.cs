using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

/// <summary>Reports as text.</summary>
internal static class Written
{
    public static byte[] Bytes(ReportFormat format, Assessment assessment)
    {
        using var stream = new MemoryStream();
        Report.Write(format, assessment, stream);
        return stream.ToArray();
    }

    /// <summary>Strict, so that a report that is not UTF-8 fails the test.</summary>
    public static string Text(ReportFormat format, Assessment assessment) =>
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(Bytes(format, assessment));
}
