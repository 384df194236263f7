using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Diagnostics by themselves, without an assessment: what looking at policies gives.</summary>
public static class DiagnosticsReport
{
    /// <summary>An array of objects: code, level, title, message, help, file, line, column, length.</summary>
    public static void WriteJson(IReadOnlyList<Diagnostic> diagnostics, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.WriterOptions))
        {
            json.WriteStartObject();
            json.Array("diagnostics", diagnostics, Write);
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        output.Flush();
    }

    /// <summary>SARIF 2.1.0: each diagnostic is a result of the rule that has its code.</summary>
    public static void WriteSarif(IReadOnlyList<Diagnostic> diagnostics, EngineIdentity engine, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonReport.WriterOptions))
            SarifDiagnostics.Write(json, diagnostics, engine);
        output.Write("\n"u8);
        output.Flush();
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("level", Labels.Of(diagnostic.Level));
        json.WriteString("title", diagnostic.Rule.Title);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("help", diagnostic.Help);
        json.WriteString("file", diagnostic.Span.File);
        json.WriteNumber("line", diagnostic.Span.Line);
        json.WriteNumber("column", diagnostic.Span.Column);
        json.WriteNumber("length", diagnostic.Span.Length);
        json.WriteEndObject();
    }
}
