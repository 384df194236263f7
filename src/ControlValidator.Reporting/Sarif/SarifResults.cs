using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Findings as SARIF results.</summary>
internal static class SarifResults
{
    /// <summary>Under which code scanning recognises a result from run to run; the number belongs to how finding ids are made.</summary>
    private const string Fingerprint = "controlvalidator/finding/v1";

    public static void Write(Utf8JsonWriter json, Finding finding, SarifRules rules)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Control.Id);
        if (rules.IndexOf(finding.Control.Id) is >= 0 and var index)
            json.WriteNumber("ruleIndex", index);
        json.WriteString("kind", Kind(finding.Outcome));
        json.WriteString("level", finding.Outcome is Outcome.Fail ? SarifRules.Level(finding.Control.Severity) : "none");
        json.WriteStartObject("message");
        json.WriteString("text", Message(finding));
        json.WriteEndObject();
        SarifLocations.Write(json, finding, rules.CheckOf(finding.Control.Id));
        json.WriteStartObject("partialFingerprints");
        json.WriteString(Fingerprint, finding.Id);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("outcome", finding.Outcome.ToString());
        json.WriteString("subjectType", finding.Subject.Type);
        json.WriteNumber("observationsLeftOut", finding.ObservationsLeftOut);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>An error has no kind: it is a notification, and not among the results.</summary>
    private static string Kind(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "pass",
        Outcome.Fail => "fail",
        Outcome.NotApplicable => "notApplicable",
        Outcome.Unknown => "open",
        Outcome.Error => "review",
    };

    /// <summary>Lists show the first sentence only, so it names the subject.</summary>
    private static string Message(Finding finding) =>
        SarifText.Plain(ForeignText.OneLine(finding.Reason.Length > 0
            ? $"{finding.Subject.Name}: {finding.Reason}"
            : $"{finding.Subject.Name}: {Labels.Of(finding.Outcome)}"));
}
