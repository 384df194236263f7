using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Editor.Lenses;

/// <summary>What a check gave on its cases, and whether it notices when what it reads is changed.</summary>
/// <param name="Surprise">The first case that the check disagrees with; null where there is none.</param>
internal sealed record CaseRun(string Control, int Cases, int AsExpected, string? Surprise, Proof Proof, MutationScore? Mutation)
{
    private const int MostBytes = 16 * 1024 * 1024;

    public string Verdict => Cases == 0 ? "no cases"
        : AsExpected == Cases ? string.Create(CultureInfo.InvariantCulture, $"{AsExpected} of {Cases} cases as expected{(Proof.Proven ? "" : ", not proven: " + Proof.Shortcoming)}")
        : string.Create(CultureInfo.InvariantCulture, $"{Cases - AsExpected} of {Cases} cases not as expected");

    public string? Score => Mutation is { } score ? Told(score) : null;

    public static string Told(MutationScore score) => string.Create(CultureInfo.InvariantCulture, $"{score.Killed} of {score.Total} changes noticed");

    /// <summary>Runs the checks of a policy on the cases beside it, as <c>cval test --mutate</c> does.</summary>
    public static ImmutableArray<CaseRun> Of(LoadedPolicy policy)
    {
        if (policy.CasesPath is not { } path)
            return [.. policy.Checks.Select(c => new CaseRun(c.Control.Id, 0, 0, Surprise: null, Proving.NoCases, Mutation: null))];
        var cases = CaseFileReader.Read(path, Read(path));
        var proofs = Proving.Prove(policy.Checks, cases);
        return [.. policy.Checks.Select((check, i) => Of(check, policy.Checks.Length, cases, proofs[i]))];
    }

    private static CaseRun Of(Check check, int checks, CaseFile cases, Proof proof)
    {
        ImmutableArray<CaseResult> results = [.. Proving.CasesOf(check, checks, cases).Select(c => CaseRunner.Run(check, c, cases.Path))];
        var surprise = results.FirstOrDefault(r => !r.AsExpected) is { } result
            ? $"case \"{result.Case.Name}\" expects {result.Case.Expect}, the check gives {result.Outcome}: {result.Reason}"
            : null;
        var broken = cases.Diagnostics.FirstOrDefault(d => d.Level is DiagnosticLevel.Error);
        return new(
            check.Control.Id, results.Length, results.Count(r => r.AsExpected), surprise ?? broken?.ToString(), proof,
            proof.Proven ? Mutator.Measure(check, checks, cases).Score : null);
    }

    private static byte[] Read(string path)
    {
        try
        {
            return new FileInfo(path).Length > MostBytes ? throw Refusal.Failed($"`{path}` is larger than {MostBytes} bytes") : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusal.Failed($"`{path}` cannot be read");
        }
    }
}
