using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The words under which people read comparisons, the same in every report.</summary>
public static class ComparisonWords
{
    /// <summary>How the question is named on the command line and in reports for programs.</summary>
    public static string Of(ComparedQuestion question) => question switch
    {
        ComparedQuestion.SignIns => "sign-ins",
        ComparedQuestion.Packets => "packets",
        ComparedQuestion.Access => "access",
        ComparedQuestion.Paths => "paths",
    };

    public static string Title(ComparedQuestion question) => question switch
    {
        ComparedQuestion.SignIns => "Sign-ins with a password alone",
        ComparedQuestion.Packets => "Packets",
        ComparedQuestion.Access => "Access",
        ComparedQuestion.Paths => "Paths to critical assets",
    };

    public static string Of(ComparedKind kind) => kind switch
    {
        ComparedKind.Opened => "newly open",
        ComparedKind.MayOpen => "may be newly open",
        ComparedKind.Closed => "newly closed",
        ComparedKind.MayClose => "may be newly closed",
    };

    public static string Sign(ComparedKind kind) => kind switch
    {
        ComparedKind.Opened => "+",
        ComparedKind.MayOpen => "?",
        ComparedKind.Closed => "-",
        ComparedKind.MayClose => "~",
    };

    /// <summary>What there is to say of a question without sets.</summary>
    public static string Nothing(ComparedAnswer answer) => answer.Outcome is Outcome.Unknown
        ? "Nothing is known to have changed, but one side lacks what the other has."
        : "Nothing opened, and nothing closed.";

    /// <summary>As a verdict on the change: what closed is none.</summary>
    internal static Outcome OutcomeOf(ComparedKind kind) => kind switch
    {
        ComparedKind.Opened => Outcome.Fail,
        ComparedKind.MayOpen => Outcome.Unknown,
        ComparedKind.Closed => Outcome.Pass,
        ComparedKind.MayClose => Outcome.NotApplicable,
    };

    /// <summary>Tells sets of different comparisons apart, and is the same from run to run.</summary>
    internal static string Fingerprint(ComparedQuestion question, ComparedChange change) =>
        Digest.Of($"{Of(question)}\n{change.Kind}\n{string.Join('\n', change.Respects.SelectMany(static respect => respect.Values.Prepend(respect.Name)))}");

    internal static string Folder(Manifest manifest) => Inputs.Folder(manifest) is { Length: > 0 } folder ? folder : manifest.Source ?? "snapshot";
}
