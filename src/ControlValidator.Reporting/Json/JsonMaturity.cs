using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

internal static class JsonMaturity
{
    public static void Write(Utf8JsonWriter json, MaturityResult? maturity)
    {
        if (maturity is null)
        {
            json.WriteNull("maturity");
            return;
        }
        json.WriteStartObject("maturity");
        json.WriteString("model", maturity.Model);
        json.WriteString("title", maturity.Title);
        json.WriteNumber("level", maturity.Level);
        json.WriteString("vector", maturity.Vector);
        json.WriteBoolean("complete", maturity.Complete);
        json.Instant("asOf", maturity.AsOf);
        json.Instant("expires", maturity.Expires);
        json.Texts("levelNames", maturity.LevelNames);
        json.Array("pillars", maturity.Pillars, WritePillar);
        json.WriteEndObject();
    }

    private static void WritePillar(Utf8JsonWriter json, PillarResult pillar)
    {
        json.WriteStartObject();
        json.WriteString("pillar", pillar.Pillar.ToString());
        json.WriteNumber("level", pillar.Level);
        json.WriteString("standing", pillar.Standing);
        json.Instant("expires", pillar.Expires);
        json.Texts("blockers", pillar.Blockers);
        json.Array("levels", pillar.Levels, WriteLevel);
        json.Array("criteria", pillar.Criteria, WriteCriterion);
        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, LevelResult level)
    {
        json.WriteStartObject();
        json.WriteNumber("level", level.Level);
        json.WriteString("state", level.State.ToString());
        json.WriteString("sentence", level.Sentence);
        json.WriteEndObject();
    }

    private static void WriteCriterion(Utf8JsonWriter json, CriterionResult criterion)
    {
        json.WriteStartObject();
        json.WriteString("id", criterion.Id);
        json.WriteString("title", criterion.Title);
        json.WriteNumber("level", criterion.Level);
        json.WriteString("state", criterion.State.ToString());
        json.Texts("controls", criterion.Controls);
        json.Texts("blockers", criterion.Blockers);
        json.Texts("notes", criterion.Notes);
        json.WriteEndObject();
    }
}
