using System.Globalization;
using System.Text;

namespace ControlValidator.Reporting;

/// <summary>RFC 4180: a header, then a row for each set, and one for each thing that is missing; lines end with CR LF.</summary>
internal static class ComparisonCsv
{
    private const string Header = "id,question,change,set,why,side,file,line,resource";

    public static void Write(Comparison comparison, Stream output)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 64 * 1024, leaveOpen: true);
        text.Write($"{Header}\r\n");
        foreach (var answer in comparison.Answers)
        {
            foreach (var change in answer.Changes)
            {
                var place = change.Places.IsEmpty ? null : change.Places[0];
                Row(text, ComparisonWords.Fingerprint(answer.Question, change), ComparisonWords.Of(answer.Question), ComparisonWords.Of(change.Kind), change.Set, change.Why,
                    place is null ? "" : place.IsAfter ? "after" : "before", place?.File ?? "", place is { Line: > 0 } ? place.Line.ToString(CultureInfo.InvariantCulture) : "", place?.Resource ?? "");
            }
            foreach (var missing in answer.Missing)
                Row(text, "", ComparisonWords.Of(answer.Question), "missing", "", missing, "", "", "", "");
        }
    }

    private static void Row(StreamWriter text, params ReadOnlySpan<string> fields)
    {
        for (var i = 0; i < fields.Length; i++)
        {
            if (i > 0)
                text.Write(',');
            text.Write(CsvField.Of(fields[i]));
        }
        text.Write("\r\n");
    }
}
