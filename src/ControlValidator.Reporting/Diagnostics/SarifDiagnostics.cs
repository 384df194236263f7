using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Diagnostics as SARIF results.</summary>
internal static class SarifDiagnostics
{
    public static void Write(Utf8JsonWriter json, IReadOnlyList<Diagnostic> diagnostics, EngineIdentity engine)
    {
        DiagnosticRule[] rules = [.. diagnostics.Select(d => d.Rule).DistinctBy(r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal)];
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", engine.Name);
        json.WriteString("version", engine.Version);
        json.Array("rules", rules, WriteRule);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.Array("results", diagnostics, (writer, d) => WriteResult(writer, d, Array.FindIndex(rules, r => r.Code == d.Code)));
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Code);
        WriteText(json, "shortDescription", rule.Title);
        if (rule.Help is { } help)
            WriteText(json, "help", help);
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(rule.Level));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic diagnostic, int rule)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", diagnostic.Code);
        json.WriteNumber("ruleIndex", rule);
        json.WriteString("level", Level(diagnostic.Level));
        WriteText(json, "message", diagnostic.Help is { } help ? $"{diagnostic.Message}. {help}" : diagnostic.Message);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        SarifLocations.WriteArtifact(json, "artifactLocation", diagnostic.Span.File);
        if (diagnostic.Span.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", diagnostic.Span.Line);
            json.WriteNumber("startColumn", diagnostic.Span.Column);
            json.WriteNumber("endColumn", diagnostic.Span.Column + diagnostic.Span.Length);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", SarifText.Plain(ForeignText.OneLine(text)));
        json.WriteEndObject();
    }

    private static string Level(DiagnosticLevel level) => level switch
    {
        DiagnosticLevel.Info => "note",
        DiagnosticLevel.Warning => "warning",
        DiagnosticLevel.Error => "error",
    };
}
