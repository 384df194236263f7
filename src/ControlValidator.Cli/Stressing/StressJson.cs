using System.Text.Encodings.Web;
using System.Text.Json;
using ControlValidator.Engine;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Stressing;

/// <summary>What an estate rests on, for programs.</summary>
internal static class StressJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(StressResult result, OpenedEstate estate)
    {
        using var output = Console.OpenStandardOutput();
        using (var writer = new Utf8JsonWriter(output, Indented))
            Write(writer, result, estate);
        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter writer, StressResult result, OpenedEstate estate)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("score");
        writer.WriteNumber("missed", result.Score.Killed);
        writer.WriteNumber("of", result.Score.Total);
        writer.WriteEndObject();
        writer.WriteNumber("notTried", result.NotTried);
        writer.WriteStartArray("properties");
        foreach (var property in result.Properties)
        {
            writer.WriteStartObject();
            writer.WriteString("control", property.Check.Control.Id);
            writer.WriteString("subject", property.Subject.Id);
            writer.WriteString("outcome", property.Outcome.ToString());
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartArray("safeguards");
        foreach (var load in result.Loads)
            Write(writer, load, estate);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, SafeguardLoad load, OpenedEstate estate)
    {
        var place = SafeguardPlace.Of(load.Safeguard, estate);
        writer.WriteStartObject();
        writer.WriteString("kind", load.Safeguard.Kind.ToString());
        writer.WriteString("name", load.Safeguard.Name);
        writer.WriteString("id", load.Safeguard.Resource.Id);
        writer.WriteString("file", place.File);
        writer.WriteNumber("line", place.Line);
        writer.WriteString("pointer", place.Pointer);
        writer.WriteString("weight", load.Weight.ToString());
        writer.WriteStartArray("lost");
        foreach (var loss in load.Lost)
        {
            writer.WriteStartObject();
            writer.WriteString("when", loss.Kind.ToString());
            writer.WriteStartArray("properties");
            foreach (var index in loss.Properties)
                writer.WriteNumberValue(index);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
