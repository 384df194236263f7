using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text;

namespace ControlValidator.Azure.Generator;

/// <summary>
/// Writes what the type definitions say about properties as a resource of the assembly: read by nothing that judges, only by what
/// looks at policies. One line for each view, beginning with <c>=</c> and with the resource type if it reads one, then one line for each
/// property that there is something to say about.
/// </summary>
internal static class FactsResource
{
    private const string Name = "facts";

    public static BlobBuilder Write(MetadataBuilder metadata, IEnumerable<ProviderPlan> providers)
    {
        var content = Deflate(Text(providers));
        var resources = new BlobBuilder();
        resources.WriteInt32(content.Length);
        resources.WriteBytes(content);
        metadata.AddManifestResource(ManifestResourceAttributes.Public, metadata.GetOrAddString(Name), implementation: default, offset: 0);
        return resources;
    }

    private static string Text(IEnumerable<ProviderPlan> providers)
    {
        var text = new StringBuilder();
        foreach (var provider in providers)
        {
            foreach (var resource in provider.Resources)
                Append(text, $"ControlValidator.Azure.{resource.Name}\t{resource.Definition.Type}", resource.Body, always: true);
            foreach (var plan in provider.Objects)
                Append(text, $"{ViewAssembly.PartsNamespace}.{provider.ShortName}.{plan.Name}", plan, always: false);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string type, ObjectPlan plan, bool always)
    {
        var lines = plan.Properties.Select(Line).Where(line => line.Length > 0).ToList();
        if (always || lines.Count > 0)
            text.Append('=').Append(type).Append('\n').AppendJoin("", lines);
    }

    private static string Line(PropertyPlan property)
    {
        var facts = property.Facts;
        var line = new StringBuilder();
        Add("json", string.Equals(property.Name, property.JsonName, StringComparison.OrdinalIgnoreCase) ? null : property.JsonName);
        Add("required", facts.Required ? "" : null);
        Add("readonly", facts.ReadOnly ? "" : null);
        Add("deprecated", facts.Deprecated ? "" : null);
        Add("least", facts.Least?.ToString(CultureInfo.InvariantCulture));
        Add("most", facts.Most?.ToString(CultureInfo.InvariantCulture));
        Add("shortest", facts.Shortest?.ToString(CultureInfo.InvariantCulture));
        Add("longest", facts.Longest?.ToString(CultureInfo.InvariantCulture));
        Add("default", facts.Default);
        Add("pattern", facts.Pattern);
        return line.Length == 0 ? "" : $"{property.Name}{line}\n";

        void Add(string key, string? value)
        {
            if (value is not null && !value.AsSpan().ContainsAny('\t', '\n', '\r'))
                line.Append('\t').Append(key).Append('=').Append(value);
        }
    }

    private static byte[] Deflate(string text)
    {
        using var output = new MemoryStream();
        using (var deflate = new DeflateStream(output, CompressionLevel.SmallestSize))
            deflate.Write(Encoding.UTF8.GetBytes(text));
        return output.ToArray();
    }
}
