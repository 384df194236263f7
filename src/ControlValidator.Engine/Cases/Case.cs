using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>A small snapshot with the verdict that a check must give on it.</summary>
/// <param name="Control">Id of the control; null where the policy has only one.</param>
/// <param name="Expect">The verdict that the check must give.</param>
/// <param name="Resources">An array of resources.</param>
/// <param name="Subject">Name or id of the resource to be judged; null for the first of a type that the check judges.</param>
/// <param name="Exported">Collections that are complete, though perhaps empty.</param>
/// <param name="Unread">Collections that the exporter could not read.</param>
/// <param name="Line">1-based line of the case in its file.</param>
public sealed record Case(
    string Name,
    string? Control,
    Outcome Expect,
    JsonElement Resources,
    string? Subject,
    DateTimeOffset? AsOf,
    ImmutableArray<string> Exported,
    ImmutableArray<string> Unread,
    int Line)
{
    /// <summary>1-based line on which the list of resources begins.</summary>
    public int ResourcesLine { get; init; } = Line;
}

/// <summary>A policy's cases, or what is wrong with their file.</summary>
public sealed record CaseFile(string Path, ImmutableArray<Case> Cases, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Changes of settings that may go unnoticed, with the author's reasons.</summary>
    public ImmutableArray<Tolerance> Tolerances { get; init; } = [];
}

/// <summary>What a check gave on a case.</summary>
/// <param name="Reason">Why, in the words of the verdict.</param>
public sealed record CaseResult(Case Case, Check Check, Outcome Outcome, string Reason)
{
    public bool AsExpected => Outcome == Case.Expect;
}
