using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Cli;

/// <summary>What can be wrong with a command line.</summary>
internal static class CliRules
{
    public static DiagnosticRule Usage { get; } =
        new("CV3001", DiagnosticLevel.Error, "The command line is not understood", "Run the command with `--help`.");

    public static DiagnosticRule UnknownFormat { get; } =
        new("CV3002", DiagnosticLevel.Error, "A report format is not known", "Use console, json, sarif, junit, markdown, html or csv.");

    public static DiagnosticRule CannotWrite { get; } =
        new("CV3003", DiagnosticLevel.Error, "A report cannot be written", "Give a path in a folder that exists and may be written to.");

    public static DiagnosticRule NoSuchFinding { get; } =
        new("CV3004", DiagnosticLevel.Error, "There is no such finding or control", "Run `cval controls` for the controls, `cval validate` for the findings.");

    public static DiagnosticRule NothingMatches { get; } =
        new("CV3005", DiagnosticLevel.Error, "A glob matches no control", "Run `cval controls` to see ids, families and pillars.");

    public static DiagnosticRule NoPolicies { get; } =
        new("CV3006", DiagnosticLevel.Error, "The folder of policies does not exist", "Give `--policies` a folder or a `.csx` file.");

    public static DiagnosticRule NoSuchNode { get; } =
        new("CV3007", DiagnosticLevel.Error, "The graph has no such node", "Run `cval graph` with `--format csv` for all nodes and steps.");

    public static DiagnosticRule NoSuchProperty { get; } =
        new("CV3008", DiagnosticLevel.Error, "There is no such property to prove", "Run `cval prove` without `--property` for all of them.");

    public static DiagnosticRule EmptySide { get; } =
        new("CV3020", DiagnosticLevel.Error, "A side of a comparison is empty", "Give two exports of the same estate, made by the same exporter.");

    public static DiagnosticRule NoRecords { get; } =
        new("CV3021", DiagnosticLevel.Error, "There are no records to replay", "Export the sign-in log, What-If answers with their requests, or effective security rules, as JSON.");

    public static DiagnosticRule UnreplayableRecord { get; } =
        new("CV3022", DiagnosticLevel.Warning, "A record cannot be replayed", "Export records with all their properties; this one counts for nothing.");

    public static ImmutableArray<DiagnosticRule> All { get; } =
        [Usage, UnknownFormat, CannotWrite, NoSuchFinding, NothingMatches, NoPolicies, NoSuchNode, NoSuchProperty, EmptySide, NoRecords, UnreplayableRecord];
}
