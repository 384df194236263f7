using ControlValidator.Model;

namespace ControlValidator.Cli.Documenting;

/// <summary>What can be wrong with pages made from policies.</summary>
internal static class DocRules
{
    public static DiagnosticRule Stale { get; } =
        new("CV7301", DiagnosticLevel.Error, "A page does not say what its policy says", "Run `cval doc` with the same `--out`, and commit what it writes.");

    public static DiagnosticRule NowhereToWrite { get; } =
        new("CV7302", DiagnosticLevel.Error, "Pages cannot be written", "Give a folder that may be written to with `--out` or `--site`.");
}
