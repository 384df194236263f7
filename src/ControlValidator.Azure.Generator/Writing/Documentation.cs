using System.Text;
using System.Xml;

namespace ControlValidator.Azure.Generator;

/// <summary>Writes the XML documentation: the providers' own words on each property.</summary>
internal static class Documentation
{
    public static void Write(IEnumerable<ProviderPlan> providers, string assembly, Stream output)
    {
        using var xml = XmlWriter.Create(output, new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineChars = "\n", Indent = false });
        xml.WriteStartElement("doc");
        xml.WriteStartElement("assembly");
        xml.WriteElementString("name", assembly);
        xml.WriteEndElement();
        xml.WriteStartElement("members");
        foreach (var provider in providers)
        {
            foreach (var resource in provider.Resources)
            {
                var name = $"ControlValidator.Azure.{resource.Name}";
                Member(xml, $"T:{name}", $"{resource.Definition.Type}, API version {resource.Definition.ApiVersion}.");
                Members(xml, name, resource.Body);
            }
            foreach (var plan in provider.Objects)
                Members(xml, $"{ViewAssembly.PartsNamespace}.{provider.ShortName}.{plan.Name}", plan);
        }
        xml.WriteEndDocument();
    }

    private static void Members(XmlWriter xml, string type, ObjectPlan plan)
    {
        foreach (var property in plan.Properties.Where(p => p.Documentation.Length > 0))
            Member(xml, $"P:{type}.{property.Name}", property.Documentation);
        foreach (var variant in plan.Variants)
            Member(xml, $"P:{type}.{variant.Name}", $"The variant for \"{variant.Value}\"; absent where it is another.");
    }

    private static void Member(XmlWriter xml, string id, string summary)
    {
        xml.WriteStartElement("member");
        xml.WriteAttributeString("name", id);
        xml.WriteElementString("summary", summary);
        xml.WriteEndElement();
        xml.WriteRaw("\n");
    }
}
