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

    /// <param name="type">Of what went wrong.</param>
    /// <param name="body">What is said of it; asked only where something went wrong.</param>
    public static void Case(XmlWriter xml, string name, string className, Outcome outcome, string message, string type, Func<string> body)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("name", Attribute(name));
        xml.WriteAttributeString("classname", Attribute(className));
        if (Element(outcome) is { } element)
        {
            xml.WriteStartElement(element);
            xml.WriteAttributeString("message", Attribute(message));
            if (outcome is not Outcome.NotApplicable)
            {
                xml.WriteAttributeString("type", type);
                xml.WriteString(Body(body()));
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

    private static void Number(XmlWriter xml, string name, long number) =>
        xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));
}
