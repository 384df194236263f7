using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The controls as SARIF rules, by id.</summary>
internal sealed class SarifRules
{
    /// <summary>Code scanning shows ten tags of a rule.</summary>
    public const int MostTags = 10;

    private const int MostCharacters = 1024;

    private readonly ImmutableArray<AssessedCheck> checks;
    private readonly Dictionary<string, int> indices = [];

    public SarifRules(ImmutableArray<AssessedCheck> assessed)
    {
        checks = [.. Order.ById(assessed).DistinctBy(c => c.Control.Id)];
        for (var i = 0; i < checks.Length; i++)
            indices.Add(checks[i].Control.Id, i);
    }

    public ImmutableArray<AssessedCheck> Checks => checks;

    /// <summary>Place of a control among the rules; -1 where it is not there.</summary>
    public int IndexOf(string control) => indices.GetValueOrDefault(control, -1);

    public AssessedCheck? CheckOf(string control) => IndexOf(control) is >= 0 and var index ? checks[index] : null;

    public void Write(Utf8JsonWriter json) => json.Array("rules", checks, Write);

    /// <summary>The level of a failure.</summary>
    public static string Level(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Medium => "warning",
        Severity.Low or Severity.Info => "note",
    };

    /// <summary>A number within the band that code scanning gives the same name.</summary>
    private static string Score(Severity severity) => severity switch
    {
        Severity.Critical => "9.5",
        Severity.High => "8.0",
        Severity.Medium => "5.5",
        Severity.Low => "2.5",
        Severity.Info => "0.0",
    };

    private static void Write(Utf8JsonWriter json, AssessedCheck check)
    {
        var control = check.Control;
        json.WriteStartObject();
        json.WriteString("id", control.Id);
        json.WriteString("name", check.Name);
        Message(json, "shortDescription", Bound(control.Title));
        Message(json, "fullDescription", Bound(control.Why.Length > 0 ? control.Why : control.Title));
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", Level(control.Severity));
        json.WriteEndObject();
        json.WriteStartObject("help");
        json.WriteString("text", SarifText.Plain($"{control.Why}\n\nFix: {control.Fix}".Trim()));
        json.WriteString("markdown", Help(check));
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.Texts("tags", Tags(control));
        json.WriteString("security-severity", Score(control.Severity));
        json.WriteString("pillar", control.Pillar.ToString());
        json.WriteNumber("level", control.Level);
        json.WriteString("severity", control.Severity.ToString());
        json.WriteString("method", control.Method.ToString());
        json.WriteBoolean("proven", check.Proof.Proven);
        JsonControls.WriteMutation(json, check.Proof.Mutation);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static IEnumerable<string> Tags(Control control) =>
        new[] { "security", control.Pillar.ToString(), $"level-{control.Level}" }
            .Concat(control.Maps.Select(m => $"{m.Framework} {m.Id}"))
            .Concat(control.SameAs.Select(s => $"{s.Scheme} {s.Id}"))
            .Select(t => ForeignText.OneLine(t))
            .Distinct(StringComparer.Ordinal)
            .Take(MostTags);

    private static string Help(AssessedCheck check)
    {
        var control = check.Control;
        var text = new StringBuilder();
        text.Append(MarkdownText.Rich(control.Why)).Append("\n\n**Fix.** ").Append(MarkdownText.Rich(control.Fix)).Append("\n\n");
        foreach (var mapping in control.Maps)
            text.Append("- ").Append(MarkdownText.Plain($"{mapping.Framework} {mapping.Id}")).Append('\n');
        foreach (var same in control.SameAs)
            text.Append("- same as ").Append(MarkdownText.Plain($"{same.Scheme} {same.Id}")).Append('\n');
        text.Append("\nLevel ").Append(control.Level).Append(" of ").Append(Labels.Of(control.Pillar)).Append("; ")
            .Append(check.Proof.Shortcoming is { } shortcoming ? $"not proven: {MarkdownText.Rich(shortcoming)}" : "proven").Append(".\n");
        return text.ToString();
    }

    private static void Message(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Bound(string text) => ForeignText.Shorten(SarifText.Plain(ForeignText.OneLine(text)), MostCharacters);
}
