using System.Globalization;
using System.Xml;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Opens and closes suites as the findings go by; they come by control.</summary>
internal sealed class JunitSuites(IEnumerable<AssessedCheck> checks, FenceRecord fence)
{
    private readonly List<IGrouping<string, AssessedCheck>> controls =
        [.. Order.ById(checks).GroupBy(c => c.Control.Id, StringComparer.Ordinal)];

    private string? current;

    public void Enter(XmlWriter xml, string control)
    {
        if (control == current)
            return;
        Leave(xml);
        Open(xml, control, controls.Find(c => c.Key == control));
        current = control;
    }

    /// <summary>A control that judged nothing has a suite without cases, so that it does not vanish.</summary>
    public void Finish(XmlWriter xml)
    {
        Leave(xml);
        foreach (var control in controls.Where(c => c.All(check => check.Tally.Total == 0)))
        {
            Open(xml, control.Key, control);
            xml.WriteEndElement();
        }
    }

    private void Leave(XmlWriter xml)
    {
        if (current is not null)
            xml.WriteEndElement();
        current = null;
    }

    private void Open(XmlWriter xml, string id, IEnumerable<AssessedCheck>? checks)
    {
        var own = checks?.ToList() ?? [];
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", JunitText.Attribute(own.Count > 0 ? $"{id} {own[0].Control.Title}" : id));
        JunitText.Counts(xml, own.Aggregate(Tally.Zero, (sum, check) => sum + check.Tally));
        if (own.Count == 0)
            return;
        var control = own[0].Control;
        xml.WriteStartElement("properties");
        Property(xml, "control", id);
        Property(xml, "severity", Labels.Of(control.Severity));
        Property(xml, "pillar", Labels.Of(control.Pillar));
        Property(xml, "level", control.Level.ToString(CultureInfo.InvariantCulture));
        Property(xml, "mutation", string.Join("; ", own.Select(c => MutationLine.Of(c.Proof.Mutation)).Distinct(StringComparer.Ordinal)));
        Property(xml, "proof", string.Join("; ", own.Select(c => c.Proof.Shortcoming ?? "proven").Distinct(StringComparer.Ordinal)));
        Property(xml, "fence", FenceLine.For(fence));
        xml.WriteEndElement();
    }

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        xml.WriteAttributeString("name", name);
        xml.WriteAttributeString("value", JunitText.Attribute(value));
        xml.WriteEndElement();
    }
}
