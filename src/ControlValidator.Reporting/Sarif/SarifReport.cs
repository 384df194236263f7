using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>
/// SARIF 2.1.0 (OASIS), within the limits of GitHub code scanning. Controls are the rules; each subject that a control judged is one result.
/// A control that broke on a subject gives a notification, since SARIF has no kind of result for it.
/// </summary>
internal static class SarifReport
{
    private const int FlushAt = 64 * 1024;

    public static void Write(Assessment assessment, Stream output)
    {
        var selection = ResultSelection.Of(assessment.Findings);
        var rules = new SarifRules(assessment.Checks);
        using (var json = new Utf8JsonWriter(output, JsonReport.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            WriteRun(json, assessment, rules, selection);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        output.Flush();
    }

    private static void WriteRun(Utf8JsonWriter json, Assessment assessment, SarifRules rules, ResultSelection selection)
    {
        json.WriteStartObject();
        WriteTool(json, assessment, rules);
        json.WriteStartObject("automationDetails");
        json.WriteString("id", AutomationId(assessment.Manifest));
        json.WriteEndObject();
        SarifInvocation.Write(json, assessment, rules, selection);
        WriteBase(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.Array("artifacts", assessment.Manifest.Documents.DistinctBy(d => d.Path), WriteArtifact);
        json.WriteStartArray("results");
        foreach (var finding in selection.Results)
        {
            SarifResults.Write(json, finding, rules);
            if (json.BytesPending > FlushAt)
                json.Flush();
        }
        json.WriteEndArray();
        WriteProperties(json, assessment, selection);
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, Assessment assessment, SarifRules rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", assessment.Engine.Name);
        json.WriteString("version", assessment.Engine.Version);
        rules.Write(json);
        SarifInvocation.WriteDescriptors(json, assessment.Diagnostics);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>
    /// Runs under one id replace each other, so it names the estate, and not what it holds today. The slash at the end makes
    /// all of it the category.
    /// </summary>
    private static string AutomationId(Manifest manifest)
    {
        var folder = Inputs.Folder(manifest);
        var scope = folder.Length > 0 ? folder : manifest.Source ?? "estate";
        var segments = scope.Split('/').Where(s => s is not ("" or "." or "..")).Select(ForeignText.Slug);
        return $"controlvalidator/{ForeignText.Shorten(string.Join('/', segments), 200).TrimEnd('…')}/";
    }

    private static void WriteBase(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifLocations.Root);
        json.WriteStartObject("description");
        json.WriteString("text", "The folder in which the assessment was made.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteArtifact(Utf8JsonWriter json, DocumentEntry document)
    {
        json.WriteStartObject();
        SarifLocations.WriteArtifact(json, "location", document.Path);
        json.WriteNumber("length", document.Bytes);
        json.WriteStartObject("hashes");
        json.WriteString("sha-256", document.Sha256);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProperties(Utf8JsonWriter json, Assessment assessment, ResultSelection selection)
    {
        json.WriteStartObject("properties");
        json.WriteString("summary", SummaryLine.For(assessment));
        json.Instant("asOf", assessment.AsOf);
        json.WriteString("snapshot", Inputs.Digest(assessment.Manifest));
        json.WriteNumber("resultsLeftOut", selection.LeftOut.Total);
        json.WriteEndObject();
    }
}
