using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The whole comparison, as <c>docs/schemas/comparison.schema.json</c> describes it.</summary>
internal static class ComparisonJson
{
    private const string Schema = "urn:controlvalidator:comparison:1";

    public static void Write(Comparison comparison, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartObject("engine");
            json.WriteString("name", comparison.Engine.Name);
            json.WriteString("version", comparison.Engine.Version);
            json.WriteEndObject();
            json.WriteString("outcome", comparison.Outcome.ToString());
            json.WriteString("summary", comparison.Summary);
            WriteSide(json, "before", comparison.Before);
            WriteSide(json, "after", comparison.After);
            json.Array("questions", comparison.Answers, WriteAnswer);
            json.Array("diagnostics", comparison.Diagnostics, JsonReport.WriteDiagnostic);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void WriteSide(Utf8JsonWriter json, string name, Manifest manifest)
    {
        json.WriteStartObject(name);
        json.WriteString("folder", Inputs.Folder(manifest));
        json.WriteString("digest", Inputs.Digest(manifest));
        json.WriteNumber("documents", manifest.Documents.Length);
        json.WriteEndObject();
    }

    private static void WriteAnswer(Utf8JsonWriter json, ComparedAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("question", ComparisonWords.Of(answer.Question));
        json.WriteString("outcome", answer.Outcome.ToString());
        json.Array("changes", answer.Changes, (writer, change) => WriteChange(writer, answer.Question, change));
        json.Texts("missing", answer.Missing);
        json.Texts("unseen", answer.Unseen);
        json.Texts("assumptions", answer.Assumptions);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, ComparedQuestion question, ComparedChange change)
    {
        json.WriteStartObject();
        json.WriteString("id", ComparisonWords.Fingerprint(question, change));
        json.WriteString("kind", change.Kind.ToString());
        json.WriteString("set", change.Set);
        json.Array("respects", change.Respects, static (writer, respect) =>
        {
            writer.WriteStartObject();
            writer.WriteString("name", respect.Name);
            writer.WriteString("words", respect.Words);
            writer.Texts("values", respect.Values);
            writer.WriteEndObject();
        });
        json.WriteString("why", change.Why);
        json.Array("places", change.Places, static (writer, place) =>
        {
            writer.WriteStartObject();
            writer.WriteString("side", place.IsAfter ? "after" : "before");
            writer.WriteString("resource", place.Resource);
            writer.WriteString("file", place.File);
            writer.WriteNumber("line", place.Line);
            writer.WriteEndObject();
        });
        json.WriteEndObject();
    }
}
