using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Editor.Lenses;

/// <summary>What a check gave on its cases, and whether it notices when what it reads is changed.</summary>
/// <param name="Surprise">The first case that the check disagrees with; null where there is none.</param>
/// <param name="Guard">How the run was guarded against the policy.</param>
public sealed record CaseRun(string Control, int Cases, int AsExpected, string? Surprise, Proof Proof, MutationScore? Mutation, string Guard)
{
    internal string Verdict => Cases == 0 ? "no cases"
        : AsExpected == Cases ? string.Create(CultureInfo.InvariantCulture, $"{AsExpected} of {Cases} cases as expected{(Proof.Proven ? "" : ", not proven: " + Proof.Shortcoming)}")
        : string.Create(CultureInfo.InvariantCulture, $"{Cases - AsExpected} of {Cases} cases not as expected");

    internal string? Score => Mutation is { } score ? Told(score) : null;

    internal static string Told(MutationScore score) => string.Create(CultureInfo.InvariantCulture, $"{score.Killed} of {score.Total} changes noticed");
}

/// <summary>Runs the checks of a policy on the cases beside it; one answer for each, in their order.</summary>
public delegate ImmutableArray<CaseRun> RunCases(LoadedPolicy policy);
