using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>
/// SARIF 2.1.0 (OASIS): each question is a rule, each set a result. What opened is an error, what may have is open, what closed is for information.
/// </summary>
internal static class ComparisonSarif
{
    private const string FingerprintName = "controlvalidator/change/v1";

    private static readonly ComparedQuestion[] Questions = Enum.GetValues<ComparedQuestion>();

    public static void Write(Comparison comparison, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.WriterOptions))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(json, comparison.Engine);
            json.WriteStartObject("automationDetails");
            json.WriteString("id", "controlvalidator/comparison/");
            json.WriteEndObject();
            json.WriteString("columnKind", "utf16CodeUnits");
            json.Array("results", comparison.Answers.SelectMany(static answer => answer.Changes.Select(change => (answer.Question, change))), static (writer, one) => WriteResult(writer, one.Question, one.change));
            json.WriteStartObject("properties");
            json.WriteString("summary", comparison.Summary);
            json.Texts("missing", comparison.Answers.SelectMany(static answer => answer.Missing).Distinct(StringComparer.Ordinal));
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
    }

    private static void WriteTool(Utf8JsonWriter json, EngineIdentity engine)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", engine.Name);
        json.WriteString("version", engine.Version);
        json.Array("rules", Questions, static (writer, question) =>
        {
            writer.WriteStartObject();
            writer.WriteString("id", RuleOf(question));
            WriteText(writer, "shortDescription", $"{ComparisonWords.Title(question)}: nothing newly open");
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", "error");
            writer.WriteEndObject();
            writer.WriteEndObject();
        });
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, ComparedQuestion question, ComparedChange change)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", RuleOf(question));
        json.WriteNumber("ruleIndex", Array.IndexOf(Questions, question));
        json.WriteString("kind", Kind(change.Kind));
        json.WriteString("level", change.Kind is ComparedKind.Opened ? "error" : "none");
        WriteText(json, "message", $"{ComparisonWords.Of(change.Kind)}: {change.Set}: {change.Why}");
        json.Array("locations", change.Places.Take(1), static (writer, place) => WriteLocation(writer, place, id: null));
        json.Array("relatedLocations", change.Places.Skip(1).Select(static (place, i) => (place, i)), static (writer, one) => WriteLocation(writer, one.place, one.i + 1));
        json.WriteStartObject("partialFingerprints");
        json.WriteString(FingerprintName, ComparisonWords.Fingerprint(question, change));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("change", change.Kind.ToString());
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, ComparedPlace place, int? id)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        SarifLocations.WritePhysical(json, place.File, place.Line);
        SarifLocations.WriteLogical(json, new(place.Resource, place.Resource[(place.Resource.LastIndexOf('/') + 1)..], ""));
        json.WriteEndObject();
    }

    private static string RuleOf(ComparedQuestion question) => $"newly-open/{ComparisonWords.Of(question)}";

    private static string Kind(ComparedKind kind) => kind switch
    {
        ComparedKind.Opened => "fail",
        ComparedKind.MayOpen => "open",
        ComparedKind.Closed or ComparedKind.MayClose => "informational",
    };

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", SarifText.Plain(ForeignText.OneLine(text)));
        json.WriteEndObject();
    }
}
