using System.Globalization;
using System.Text;
using System.Xml;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Reporting;

namespace ControlValidator.Cli.Testing;

/// <summary>A test run as JUnit XML: a suite for each check, a test for each case, and one for its mutation score where that was measured.</summary>
internal static class JunitTests
{
    internal static void Write(Stream stream, TestRun run, int? leastScore)
    {
        using var xml = XmlWriter.Create(stream, new() { Indent = true, Encoding = new UTF8Encoding(false), NewLineChars = "\n" });
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "cval test");
        foreach (var tested in run.Checks)
            Suite(xml, tested, run.Fence, leastScore);
        xml.WriteEndElement();
    }

    private static void Suite(XmlWriter xml, TestedCheck tested, FenceRecord fence, int? leastScore)
    {
        var proof = tested.Proof.Proven ? 0 : 1;
        var weak = IsWeak(tested, leastScore) ? 1 : 0;
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Clean($"{tested.Check.Control.Id} {tested.Check.Control.Title}"));
        xml.WriteAttributeString("tests", Number(tested.Cases.Length + 1 + (tested.Mutation is null ? 0 : 1)));
        xml.WriteAttributeString("failures", Number(tested.Cases.Count(c => !c.AsExpected) + proof + weak));
        xml.WriteAttributeString("file", Clean(tested.Check.Policy));
        xml.WriteStartElement("properties");
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", "fence");
        xml.WriteAttributeString("value", FenceLine.For(fence));
        xml.WriteEndElement();
        xml.WriteEndElement();
        foreach (var tried in tested.Cases)
        {
            var result = tried.Trace.Result;
            Test(xml, tested, tried.Case.Name, tried.AsExpected ? null : $"expected {tried.Case.Expect}, got {result.Outcome}: {result.Reason}",
                string.Join('\n', tried.Trace.Observed.Select(o => $"{o.File}:{o.Line} {o.Pointer} = {o.Value}")));
        }
        Test(xml, tested, "is proven", tested.Proof.Shortcoming, "");
        if (tested.Mutation is { } mutation)
        {
            var survivors = mutation.Mutants.Where(m => m.State is MutantState.Survived or MutantState.Wrong).Select(m => m.Sentence);
            Test(xml, tested, "notices changed settings", weak == 0 ? null : $"{mutation.Score.Killed} of {mutation.Score.Total} changes were noticed",
                string.Join('\n', survivors));
        }
        xml.WriteEndElement();
    }

    private static bool IsWeak(TestedCheck tested, int? leastScore) => tested.Mutation is { } mutation
        && (mutation.Mutants.Any(m => m.State is MutantState.Wrong) || (leastScore is { } least && mutation.Score.Percent < least));

    private static void Test(XmlWriter xml, TestedCheck tested, string name, string? failure, string details)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Clean($"{tested.Policy.Family}.{tested.Check.Name}"));
        xml.WriteAttributeString("name", Clean(name));
        if (failure is not null)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Clean(failure));
            xml.WriteString(Clean(details));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    /// <summary>Without what XML cannot hold.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }
        return clean.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
