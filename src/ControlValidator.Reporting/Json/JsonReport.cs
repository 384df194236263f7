using System.Text.Encodings.Web;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The whole assessment, as <c>docs/schemas/assessment.schema.json</c> describes it. Findings are written as they come.</summary>
internal static class JsonReport
{
    /// <summary>Names the shape; the number rises when a member changes its meaning or goes away.</summary>
    public const string Schema = "urn:controlvalidator:assessment:1";

    private const int FlushAt = 64 * 1024;

    public static void Write(Assessment assessment, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteStartObject("engine");
            json.WriteString("name", assessment.Engine.Name);
            json.WriteString("version", assessment.Engine.Version);
            json.WriteEndObject();
            WriteFence(json, assessment.Fence);
            json.Instant("asOf", assessment.AsOf);
            WriteSummary(json, assessment);
            JsonMaturity.Write(json, assessment.Maturity);
            json.Array("controls", Order.ById(assessment.Checks), JsonControls.Write);
            WriteFindings(json, assessment.Findings);
            JsonManifest.Write(json, assessment.Manifest);
            json.Array("policies", assessment.Policies, WritePolicy);
            json.Array("diagnostics", assessment.Diagnostics, WriteDiagnostic);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        output.Flush();
    }

    internal static JsonWriterOptions WriterOptions => new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static void WriteSummary(Utf8JsonWriter json, Assessment assessment)
    {
        var tally = assessment.Tally;
        json.WriteStartObject("summary");
        json.WriteString("text", SummaryLine.For(assessment));
        json.WriteNumber("verdicts", tally.Total);
        JsonControls.WriteTally(json, tally);
        json.WriteNumber("checks", assessment.Checks.Length);
        json.WriteNumber("proven", assessment.ProvenChecks);
        JsonControls.WriteMutation(json, assessment.Mutation);
        json.WriteNumber("measured", assessment.MeasuredChecks);
        json.WriteEndObject();
    }

    private static void WriteFence(Utf8JsonWriter json, FenceRecord fence)
    {
        json.WriteStartObject("fence");
        json.WriteString("state", FenceLine.Word(fence.State));
        json.WriteNumber("checks", fence.FencedChecks);
        json.Array("layers", fence.Layers, static (writer, layer) => writer.WriteStringValue(layer));
        json.Array("missing", fence.Missing, static (writer, layer) => writer.WriteStringValue(layer));
        json.WriteEndObject();
    }

    private static void WriteFindings(Utf8JsonWriter json, IEnumerable<Finding> findings)
    {
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            JsonFindings.Write(json, finding);
            if (json.BytesPending > FlushAt)
                json.Flush();
        }
        json.WriteEndArray();
    }

    private static void WritePolicy(Utf8JsonWriter json, PolicyDigest policy)
    {
        json.WriteStartObject();
        json.WriteString("path", policy.Path);
        json.WriteString("sha256", policy.Sha256);
        json.WriteEndObject();
    }

    internal static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("level", diagnostic.Level.ToString());
        json.WriteString("title", diagnostic.Rule.Title);
        json.WriteString("file", diagnostic.Span.File);
        json.WriteNumber("line", diagnostic.Span.Line);
        json.WriteNumber("column", diagnostic.Span.Column);
        json.WriteString("pointer", diagnostic.Span.Pointer);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Help);
        json.WriteEndObject();
    }
}
