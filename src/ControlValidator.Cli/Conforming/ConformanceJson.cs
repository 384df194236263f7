using System.Text.Json;
using ControlValidator.Analysis.Conforming;
using ControlValidator.Cli.Rendering;

namespace ControlValidator.Cli.Conforming;

/// <summary>What was replayed, for programs.</summary>
internal static class ConformanceJson
{
    internal static void Write(IReadOnlyList<ReplayedFile> files)
    {
        using var output = Console.OpenStandardOutput();
        ShownJson.Write(output, writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("files");
            foreach (var file in files)
                Write(writer, file);
            writer.WriteEndArray();
            writer.WriteEndObject();
        });
    }

    private static void Write(Utf8JsonWriter writer, ReplayedFile file)
    {
        writer.WriteStartObject();
        writer.WriteString("file", file.File);
        writer.WriteNumber("records", file.Conformance.Records);
        writer.WriteNumber("silent", file.Conformance.Silent);
        writer.WriteStartArray("unreadable");
        foreach (var (pointer, problem) in file.Conformance.Unreadable)
        {
            writer.WriteStartObject();
            writer.WriteString("pointer", pointer);
            writer.WriteString("problem", problem);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteStartObject("counts");
        foreach (var agreement in Enum.GetValues<Agreement>())
            writer.WriteNumber(agreement.ToString(), file.Conformance.Count(agreement));
        writer.WriteEndObject();
        writer.WriteStartArray("results");
        foreach (var result in file.Conformance.Results)
        {
            writer.WriteStartObject();
            writer.WriteString("pointer", result.Pointer);
            writer.WriteString("record", result.Record);
            writer.WriteString("about", result.About);
            writer.WriteString("agreement", result.Agreement.ToString());
            writer.WriteString("sentence", result.Sentence);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
