using System.Text.Json;
using ControlValidator.Cli.Rendering;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Reporting;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Stressing;

/// <summary>What an estate rests on, for programs.</summary>
internal static class StressJson
{
    internal static void Write(StressResult result, OpenedEstate estate, FenceRecord fence)
    {
        using var output = Console.OpenStandardOutput();
        ShownJson.Write(output, writer => Write(writer, result, estate, fence));
    }

    private static void Write(Utf8JsonWriter writer, StressResult result, OpenedEstate estate, FenceRecord fence)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("score");
        writer.WriteNumber("missed", result.Score.Killed);
        writer.WriteNumber("of", result.Score.Total);
        writer.WriteEndObject();
        writer.WriteNumber("notTried", result.NotTried);
        writer.WriteString("fence", FenceLine.For(fence));
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
