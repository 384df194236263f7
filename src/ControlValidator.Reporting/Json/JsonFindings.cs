using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

internal static class JsonFindings
{
    public static void Write(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, finding.Id);
        json.WriteString("control"u8, finding.Control.Id);
        json.WriteString("check"u8, finding.Check);
        JsonControls.WriteSameAs(json, finding.Control.SameAs);
        json.WriteStartObject("subject"u8);
        json.WriteString("id"u8, finding.Subject.Id);
        json.WriteString("name"u8, finding.Subject.Name);
        json.WriteString("type"u8, finding.Subject.Type);
        json.WriteEndObject();
        json.WriteString("outcome"u8, finding.Outcome.ToString());
        json.WriteString("method"u8, finding.Control.Method.ToString());
        json.WriteString("reason"u8, finding.Reason);
        json.WriteString("fix"u8, finding.Control.Fix);
        json.WriteStartArray("observations"u8);
        foreach (var observation in finding.Observed)
            WriteObservation(json, observation);
        json.WriteEndArray();
        json.WriteNumber("observationsLeftOut"u8, finding.ObservationsLeftOut);
        json.WriteEndObject();
    }

    private static void WriteObservation(Utf8JsonWriter json, Observation observation)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, observation.File);
        json.WriteNumber("line"u8, observation.Line);
        json.WriteString("pointer"u8, observation.Pointer);
        json.WriteString("value"u8, observation.Value);
        json.WriteEndObject();
    }
}
