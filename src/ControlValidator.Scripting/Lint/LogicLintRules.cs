using ControlValidator.Model;

namespace ControlValidator.Scripting.Lint;

/// <summary>Doubts about comparisons and verdicts.</summary>
public static class LogicLintRules
{
    public static DiagnosticRule UnlistedValue { get; } = new("CV1301", DiagnosticLevel.Warning, "A value is none that the setting can have",
        "Write one of the values that the type definition lists.");

    public static DiagnosticRule OutOfRange { get; } = new("CV1302", DiagnosticLevel.Warning, "A number lies outside of what the setting can be",
        "Compare with a number within the documented range.");

    public static DiagnosticRule ImpossibleText { get; } = new("CV1303", DiagnosticLevel.Warning, "A text is longer, shorter or other than the setting can be",
        "Compare with a text that the type definition allows.");

    public static DiagnosticRule SelfComparison { get; } = new("CV1304", DiagnosticLevel.Warning, "Something is compared with itself",
        "Compare it with what it should be.");

    public static DiagnosticRule SameConditionTwice { get; } = new("CV1305", DiagnosticLevel.Warning, "A condition is stated twice",
        "Remove one of the two, or write the other condition that was meant.");

    public static DiagnosticRule SameValueTwice { get; } = new("CV1306", DiagnosticLevel.Warning, "A list names a value twice",
        "Remove one of the two, or write the other value that was meant.");

    public static DiagnosticRule Contradiction { get; } = new("CV1307", DiagnosticLevel.Warning, "Two conditions decide each other",
        "Combine values that may stand in for each other with `|` or `In`.");

    public static DiagnosticRule DoubleNegation { get; } = new("CV1308", DiagnosticLevel.Warning, "A condition is negated twice", "Say it without negation.");

    public static DiagnosticRule PlainComparison { get; } = new("CV1309", DiagnosticLevel.Warning, "A plain comparison stands in for one that explains itself",
        "Compare the setting itself: the finding then says what was found and what was expected.");

    public static DiagnosticRule CaseSensitive { get; } = new("CV1310", DiagnosticLevel.Warning, "An id or a type is compared in exact case",
        "Exports differ in how they write ids and types: compare them ignoring case.");

    public static DiagnosticRule CultureDependent { get; } = new("CV1311", DiagnosticLevel.Warning, "A comparison depends on the machine's language",
        "Say how to compare: `StringComparison.OrdinalIgnoreCase`, `CultureInfo.InvariantCulture`.");

    public static DiagnosticRule FixedDate { get; } = new("CV1312", DiagnosticLevel.Warning, "A date is written into the check",
        "Count from `snapshot.AsOf`, the instant for which verdicts are given.");

    public static DiagnosticRule ThrownAway { get; } = new("CV1313", DiagnosticLevel.Warning, "A verdict is thrown away",
        "Combine it into the result with `&` or `|`, or remove it.");

    public static DiagnosticRule IgnoresSubject { get; } = new("CV1314", DiagnosticLevel.Warning, "A check ignores what it judges",
        "Read a setting of the parameter.");

    public static DiagnosticRule NeedsNoSnapshot { get; } = new("CV1315", DiagnosticLevel.Warning, "A check asks for the snapshot and does not use it",
        "Leave the parameter out: the check then runs while the export is read.");

    public static DiagnosticRule PassesUnread { get; } = new("CV1316", DiagnosticLevel.Warning, "A check passes without having read anything",
        "Say `Verdict.NotApplicable` where the control says nothing, or judge a setting first.");

    public static DiagnosticRule FailsUnread { get; } = new("CV1317", DiagnosticLevel.Warning, "A check fails without having read anything",
        "Judge a setting first: a finding rests on what was read.");

    public static DiagnosticRule UnknownForgotten { get; } = new("CV1318", DiagnosticLevel.Warning, "An unknown verdict becomes a certain one",
        "Return the verdict itself, combined with `&`, `|`, `!` and `When`.");

    public static DiagnosticRule MissingPasses { get; } = new("CV1319", DiagnosticLevel.Warning, "A missing value becomes a pass",
        "Name the platform's default with `OrDefault`, or leave the verdict unknown.");

    public static DiagnosticRule BroadCatch { get; } = new("CV1320", DiagnosticLevel.Warning, "A catch hides that a value is missing",
        "Catch nothing, or the one exception that you expect: a missing value makes the check unknown by an exception of its own.");

    public static DiagnosticRule PassesWhenEmpty { get; } = new("CV1321", DiagnosticLevel.Info, "A check passes where a list is empty, and does not say so",
        "Add `.When(list.IsNotEmpty())`, `& list.IsNotEmpty()`, or a reason to suppress this.");
}
