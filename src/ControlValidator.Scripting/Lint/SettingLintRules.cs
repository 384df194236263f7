using ControlValidator.Model;

namespace ControlValidator.Scripting.Lint;

/// <summary>Doubts about settings, types and patterns.</summary>
public static class SettingLintRules
{
    public static DiagnosticRule OtherDefault { get; } = new("CV1322", DiagnosticLevel.Warning, "A default is not the one that the provider documents",
        "Name the documented default, or suppress this with the source that says otherwise.");

    public static DiagnosticRule DefaultOfRequired { get; } = new("CV1323", DiagnosticLevel.Info, "A required setting has no default",
        "Leave `OrDefault` out: where a required setting is missing, the export is incomplete.");

    public static DiagnosticRule DefaultPasses { get; } = new("CV1324", DiagnosticLevel.Info, "A check passes on a default that nobody documents",
        "Leave the verdict unknown, or suppress this with the source of the default.");

    public static DiagnosticRule ReadOnlySetting { get; } = new("CV1325", DiagnosticLevel.Info, "A setting is read-only",
        "No template or plan contains it: judge what can be set, or accept that the check needs a live export.");

    public static DiagnosticRule DeprecatedSetting { get; } = new("CV1326", DiagnosticLevel.Warning, "A setting is deprecated",
        "Read the setting that took its place, which the provider's documentation names.");

    public static DiagnosticRule UnknownType { get; } = new("CV1327", DiagnosticLevel.Warning, "There is no such resource type");

    public static DiagnosticRule UnknownPath { get; } = new("CV1328", DiagnosticLevel.Warning, "The resource type has no such setting");

    public static DiagnosticRule TypedViewExists { get; } = new("CV1329", DiagnosticLevel.Info, "A path is read where a typed view exists",
        "Take the view as the parameter: the compiler then knows each setting.");

    public static DiagnosticRule InvalidPattern { get; } = new("CV1330", DiagnosticLevel.Error, "A pattern is invalid or matches nothing",
        "Correct the regular expression.");

    public static DiagnosticRule SlowPattern { get; } = new("CV1331", DiagnosticLevel.Warning, "A pattern can take for ever",
        "Take one of the two repetitions away, or add `RegexOptions.NonBacktracking`.");

    public static DiagnosticRule UnanchoredPattern { get; } = new("CV1332", DiagnosticLevel.Warning, "A pattern matches anywhere in the text",
        "Put it between `^` and `$` where the whole text is meant.");
}
