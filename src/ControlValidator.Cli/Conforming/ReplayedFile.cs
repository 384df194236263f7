using ControlValidator.Analysis.Conforming;

namespace ControlValidator.Cli.Conforming;

/// <summary>A file of records, replayed.</summary>
internal sealed record ReplayedFile(string File, Conformance Conformance)
{
    /// <summary>How agreement is called.</summary>
    internal static string Words(Agreement agreement) => agreement switch
    {
        Agreement.Agrees => "agree",
        Agreement.Undecided => "undecided",
        Agreement.SafelyDisagrees => "safe disagreement",
        Agreement.UnsafelyDisagrees => "unsafe disagreement",
    };
}
