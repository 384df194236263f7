using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>What happened during the run that no result can say.</summary>
internal static class SarifInvocation
{
    private const string Unknown = "unknown";
    private const string Broken = "error";
    private const string Unproven = "unproven";
    private const string Limit = "limit";

    /// <summary>The kinds of notifications that this run may have.</summary>
    public static void WriteDescriptors(Utf8JsonWriter json, ImmutableArray<Diagnostic> diagnostics)
    {
        json.WriteStartArray("notifications");
        Descriptor(json, Unknown, "A control could not be decided.");
        Descriptor(json, Broken, "A check broke.");
        Descriptor(json, Unproven, "A check has not been seen to fail on a known-bad case.");
        Descriptor(json, Limit, "Results were left out, since there were more than SARIF consumers take.");
        foreach (var rule in diagnostics.Select(d => d.Rule).DistinctBy(r => r.Code).OrderBy(r => r.Code, StringComparer.Ordinal))
            Descriptor(json, rule.Code, rule.Title);
        json.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter json, Assessment assessment, SarifRules rules, ResultSelection selection)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", Succeeded(assessment));
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var finding in selection.Broken)
            WriteBroken(json, finding, rules);
        foreach (var check in rules.Checks.Where(c => c.Tally.Unknown > 0))
            Notify(json, Unknown, "warning", $"Could not be decided for {Labels.Count(check.Tally.Unknown, "subject")}.", rules, check.Control.Id);
        foreach (var diagnostic in assessment.Diagnostics)
            WriteDiagnostic(json, diagnostic);
        WriteLimits(json, selection, rules);
        json.WriteEndArray();
        json.WriteStartArray("toolConfigurationNotifications");
        foreach (var check in rules.Checks)
        {
            if (check.Proof.Shortcoming is { } shortcoming)
                Notify(json, Unproven, "warning", $"Not proven: {shortcoming}", rules, check.Control.Id);
        }
        json.WriteEndArray();
        json.WriteStartObject("properties");
        json.WriteString("fence", FenceLine.For(assessment.Fence));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static bool Succeeded(Assessment assessment) =>
        assessment.Tally.Error == 0 && !assessment.Diagnostics.Any(d => d.Level is DiagnosticLevel.Error);

    private static void WriteBroken(Utf8JsonWriter json, Finding finding, SarifRules rules)
    {
        Start(json, Broken, "error", $"{finding.Subject.Name}: {finding.Reason}");
        AssociatedRule(json, rules, finding.Control.Id);
        json.WriteStartArray("locations");
        json.WriteStartObject();
        if (rules.CheckOf(finding.Control.Id) is { } check)
            SarifLocations.WritePhysical(json, check.Policy, check.Line);
        SarifLocations.WriteLogical(json, finding.Subject);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        var level = diagnostic.Level switch
        {
            DiagnosticLevel.Info => "note",
            DiagnosticLevel.Warning => "warning",
            DiagnosticLevel.Error => "error",
        };
        Start(json, diagnostic.Code, level, diagnostic.Help is { } help ? $"{diagnostic.Message} {help}" : diagnostic.Message);
        if (diagnostic.Span.File.Length > 0)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            SarifLocations.WritePhysical(json, diagnostic.Span.File, diagnostic.Span.Line);
            json.WriteEndObject();
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteLimits(Utf8JsonWriter json, ResultSelection selection, SarifRules rules)
    {
        if (selection.LeftOut.Total > 0)
        {
            Notify(json, Limit, "warning",
                $"A run holds {ResultSelection.MostResults} results; left out, after failures and by severity: {SummaryLine.Of(selection.LeftOut)}.", rules);
        }
        if (selection.Count > ResultSelection.MostShown)
        {
            Notify(json, Limit, "note",
                $"Code scanning shows {ResultSelection.MostShown} of {selection.Count} results; failures come first, by severity.", rules);
        }
        if (selection.BrokenLeftOut > 0)
            Notify(json, Limit, "error", $"Checks broke on {Labels.Count(selection.BrokenLeftOut, "more subject")}.", rules);
    }

    private static void Notify(Utf8JsonWriter json, string descriptor, string level, string text, SarifRules rules, string? control = null)
    {
        Start(json, descriptor, level, text);
        if (control is not null)
            AssociatedRule(json, rules, control);
        json.WriteEndObject();
    }

    private static void Start(Utf8JsonWriter json, string descriptor, string level, string text)
    {
        json.WriteStartObject();
        json.WriteStartObject("descriptor");
        json.WriteString("id", descriptor);
        json.WriteEndObject();
        json.WriteString("level", level);
        json.WriteStartObject("message");
        json.WriteString("text", SarifText.Plain(ForeignText.OneLine(text)));
        json.WriteEndObject();
    }

    private static void AssociatedRule(Utf8JsonWriter json, SarifRules rules, string control)
    {
        json.WriteStartObject("associatedRule");
        json.WriteString("id", control);
        if (rules.IndexOf(control) is >= 0 and var index)
            json.WriteNumber("index", index);
        json.WriteEndObject();
    }

    private static void Descriptor(Utf8JsonWriter json, string id, string text)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteStartObject("shortDescription");
        json.WriteString("text", text);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
