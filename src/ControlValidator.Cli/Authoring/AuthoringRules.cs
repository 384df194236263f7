using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Cli.Authoring;

/// <summary>What can be in the way of a new policy.</summary>
internal static class AuthoringRules
{
    public static DiagnosticRule BadName { get; } =
        new("CV7010", DiagnosticLevel.Error, "A policy's name is malformed", "Write `family/name` in lower-case words with hyphens, such as `storage/minimum-tls`.");

    public static DiagnosticRule Exists { get; } =
        new("CV7011", DiagnosticLevel.Error, "A policy of this name exists", "Choose another name, or change the policy that is there; nothing is overwritten.");

    public static DiagnosticRule UnknownType { get; } =
        new("CV7012", DiagnosticLevel.Error, "A resource type is not known", "The types are listed in docs/azure-types.md.");

    public static DiagnosticRule NotInExport { get; } =
        new("CV7013", DiagnosticLevel.Error, "The export has no such resource or finding", "Give the id of a resource, or of a finding as `cval validate` shows it.");

    public static DiagnosticRule CannotCreate { get; } =
        new("CV7014", DiagnosticLevel.Error, "A policy cannot be written", "Run the command in a folder that may be written to, or give `--policies`.");

    public static ImmutableArray<DiagnosticRule> All { get; } = [BadName, Exists, UnknownType, NotInExport, CannotCreate];
}
