using System.Collections;
using System.Globalization;
using System.Text.Json;
using ControlValidator.Cli.Rendering;
using ControlValidator.Model;

namespace ControlValidator.Cli.Exploring;

/// <summary>A value as JSON: resources and settings as the export has them, everything else by its parts.</summary>
internal static class ValueJson
{
    private const int MostDepth = 32;

    internal static void Write(Stream stream, object? value) => ShownJson.Write(stream, writer => Write(writer, value, 0));

    private static void Write(Utf8JsonWriter writer, object? value, int depth)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case int or long or short or byte:
                writer.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteNumberValue(number);
                break;
            case Node node:
                WriteNode(writer, node);
                break;
            case Verdict verdict:
                writer.WriteStartObject();
                writer.WriteString("verdict", Reporting.Labels.Of(verdict.Outcome));
                if (verdict.Why is { } why)
                    writer.WriteString("why", why.Sentence);
                writer.WriteEndObject();
                break;
            case string or IFormattable:
                writer.WriteStringValue(ValueReader.Text(value));
                break;
            case IEnumerable items when depth < MostDepth:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(writer, item, depth + 1);
                writer.WriteEndArray();
                break;
            default:
                WriteObject(writer, value, depth);
                break;
        }
    }

    private static void WriteObject(Utf8JsonWriter writer, object value, int depth)
    {
        if (ValueReader.ResourceOf(value) is { } resource)
        {
            WriteNode(writer, resource.Root);
        }
        else if (value.GetType().GetProperty(nameof(Setting<>.Node))?.GetValue(value) is Node node)
        {
            WriteNode(writer, node);
        }
        else if (ValueReader.IsPlain(value) || depth == MostDepth)
        {
            writer.WriteStringValue(ValueReader.Text(value));
        }
        else
        {
            writer.WriteStartObject();
            foreach (var (name, part) in ValueReader.Parts(value))
            {
                writer.WritePropertyName(name);
                Write(writer, part, depth + 1);
            }
            writer.WriteEndObject();
        }
    }

    private static void WriteNode(Utf8JsonWriter writer, Node node)
    {
        if (node.Gap is Gap.None)
            node.Json.WriteTo(writer);
        else
            writer.WriteNullValue();
    }
}
