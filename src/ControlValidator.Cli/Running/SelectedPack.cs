using System.Collections.Immutable;
using ControlValidator.Cli.Fencing;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Running;

/// <summary>The checks that are to run, in the order of control ids, and all that is wrong with their policies.</summary>
internal sealed record SelectedPack(
    ImmutableArray<ProvenCheck> Checks, ImmutableArray<PolicyDigest> Policies, ImmutableArray<Diagnostic> Diagnostics) : IDisposable
{
    /// <summary>Where policies of others run.</summary>
    internal Fences Fences { get; init; } = Fences.None;

    /// <param name="safeguards">Less than all only for tests of what is left.</param>
    internal static SelectedPack Load(
        ImmutableArray<string> given, ControlSelection selection, string? cacheFolder, int parallel, FenceOptions fence, Safeguards safeguards = Safeguards.All)
    {
        var paths = PackFolder.Resolve(given);
        var absent = paths.Where(p => !Directory.Exists(p) && !File.Exists(p))
            .Select(p => CliRules.NoPolicies.At(new(p), $"there is no folder or file `{p}`")).ToImmutableArray();
        if (!absent.IsEmpty)
            return new([], [], absent);
        using var standby = StandbyChild.For(fence, paths);
        var pack = PolicyPacks.Load(paths, new(cacheFolder, parallel) { Safeguards = safeguards, Limits = fence.Limits });
        var diagnostics = pack.Diagnostics.ToBuilder();
        foreach (var glob in WithoutMatch(selection, pack.Policies))
            diagnostics.Add(CliRules.NothingMatches.At(new("command line"), $"`{glob}` matches no control"));
        var selected = pack.Policies.Where(p => p.Checks.Any(c => selection.Takes(c.Control, p.Family))).ToImmutableArray();
        var fences = Fences.Around(selected, paths, fence, standby);
        var proofs = new ProofShelf(cacheFolder, paths, fence.Limits, fences).Prove(selected, parallel, diagnostics);
        var checks = new List<ProvenCheck>();
        foreach (var policy in selected)
        {
            foreach (var check in policy.Checks)
            {
                if (selection.Takes(check.Control, policy.Family))
                    checks.Add(new(check, proofs[check], policy.Family));
            }
        }
        checks.Sort(static (a, b) => string.CompareOrdinal(a.Check.Control.Id, b.Check.Control.Id));
        if (checks.Count == 0 && !diagnostics.Any(d => d.Level is DiagnosticLevel.Error))
            diagnostics.Add(EngineRules.NothingSelected.At(new(string.Join(", ", paths)), "no check is selected"));
        return new([.. checks], [.. selected.Select(p => new PolicyDigest(p.Path, p.Sha256))], diagnostics.ToImmutable()) { Fences = fences };
    }

    public void Dispose() => Fences.Dispose();

    /// <summary>The globs that match none of the controls: most likely a slip of the pen.</summary>
    private static IEnumerable<Glob> WithoutMatch(ControlSelection selection, ImmutableArray<LoadedPolicy> policies) =>
        selection.Include.Concat(selection.Exclude)
            .Where(glob => !policies.Any(p => p.Checks.Any(c => ControlSelection.Matches(glob, c.Control, p.Family))));
}
