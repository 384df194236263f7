using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

internal static class JsonControls
{
    public static void Write(Utf8JsonWriter json, AssessedCheck check)
    {
        var control = check.Control;
        json.WriteStartObject();
        json.WriteString("id", control.Id);
        json.WriteString("title", control.Title);
        WriteSameAs(json, control.SameAs);
        json.Array("maps", control.Maps, WriteMapping);
        json.WriteString("pillar", control.Pillar.ToString());
        json.WriteNumber("level", control.Level);
        json.WriteString("severity", control.Severity.ToString());
        json.WriteString("method", control.Method.ToString());
        json.WriteBoolean("proven", check.Proof.Proven);
        json.WriteString("shortcoming", check.Proof.Shortcoming);
        WriteMutation(json, check.Proof.Mutation);
        json.WriteString("why", control.Why);
        json.WriteString("fix", control.Fix);
        json.WriteString("check", check.Name);
        json.WriteString("policy", check.Policy);
        json.WriteNumber("line", check.Line);
        json.Texts("subjects", check.Subjects);
        WriteTally(json, check.Tally);
        json.WriteEndObject();
    }

    public static void WriteTally(Utf8JsonWriter json, Tally tally)
    {
        json.WriteStartObject("tally");
        json.WriteNumber("pass", tally.Pass);
        json.WriteNumber("fail", tally.Fail);
        json.WriteNumber("notApplicable", tally.NotApplicable);
        json.WriteNumber("unknown", tally.Unknown);
        json.WriteNumber("error", tally.Error);
        json.WriteEndObject();
    }

    /// <summary>Null where it was not measured; no percentage where nothing could be changed.</summary>
    public static void WriteMutation(Utf8JsonWriter json, MutationScore? score)
    {
        if (score is null)
        {
            json.WriteNull("mutation");
            return;
        }
        json.WriteStartObject("mutation");
        json.WriteNumber("noticed", score.Killed);
        json.WriteNumber("changes", score.Total);
        if (score.Percent is { } percent)
            json.WriteNumber("percent", percent);
        else
            json.WriteNull("percent");
        json.WriteEndObject();
    }

    public static void WriteSameAs(Utf8JsonWriter json, ImmutableArray<EquivalentId> equivalents)
    {
        json.WriteStartArray("sameAs");
        foreach (var same in equivalents)
        {
            json.WriteStartObject();
            json.WriteString("scheme", same.Scheme);
            json.WriteString("id", same.Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteMapping(Utf8JsonWriter json, Mapping mapping)
    {
        json.WriteStartObject();
        json.WriteString("framework", mapping.Framework);
        json.WriteString("id", mapping.Id);
        json.WriteEndObject();
    }
}
