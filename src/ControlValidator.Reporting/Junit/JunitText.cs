using System.Globalization;
using System.Xml;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>What XML 1.0 can hold of a foreign text. The writer escapes; it cannot write a control character at all.</summary>
internal static class JunitText
{
    private const int MostCharacters = 4_000;

    public static string Attribute(string text) => ForeignText.Shorten(ForeignText.OneLine(text), MostCharacters);

    public static string Body(string text) => ForeignText.Shorten(ForeignText.Clean(text), 4 * MostCharacters);

    public static void Counts(XmlWriter xml, Tally tally)
    {
        Number(xml, "tests", tally.Total);
        Number(xml, "failures", tally.Fail);
        Number(xml, "errors", tally.Unknown + tally.Error);
        Number(xml, "skipped", tally.NotApplicable);
    }

    private static void Number(XmlWriter xml, string name, long number) =>
        xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));
}
