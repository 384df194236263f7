using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ControlValidator.Cli.Fencing;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Running;

/// <summary>
/// The checks that are to run, and all that is wrong with their policies. What judging needs is there at once; whether the checks have earned
/// their passes is found out when it is first asked for, since only reports say so.
/// </summary>
internal sealed class SelectedPack : IDisposable
{
    private readonly ImmutableArray<Diagnostic> loading;
    private readonly Lazy<Proven> proven;

    private SelectedPack(
        ImmutableArray<Check> selected, ImmutableArray<PolicyDigest> policies, ImmutableArray<Diagnostic> loading, Fences fences, Func<Proven> prove)
    {
        Selected = selected;
        this.loading = loading;
        Policies = policies;
        Fences = fences;
        proven = new(prove);
    }

    /// <summary>In the order of control ids.</summary>
    internal ImmutableArray<Check> Selected { get; }

    /// <summary>Whether there is nothing to run.</summary>
    internal bool IsEmpty => Selected.IsEmpty;

    /// <summary>The same checks with their proofs. May be asked for while they judge, where <see cref="CanWait"/>.</summary>
    internal ImmutableArray<ProvenCheck> Checks => proven.Value.Checks;

    internal ImmutableArray<PolicyDigest> Policies { get; }

    /// <summary>What is wrong with policies, and with their cases.</summary>
    internal ImmutableArray<Diagnostic> Diagnostics => loading.AddRange(proven.Value.Diagnostics);

    /// <summary>Where policies of others run.</summary>
    internal Fences Fences { get; }

    /// <summary>Whether proving may be left for later: a fenced process does one thing at a time, and proves before it judges.</summary>
    internal bool CanWait => Fences.Judges.Count == 0;

    /// <param name="safeguards">Less than all only for tests of what is left.</param>
    internal static SelectedPack Load(
        ImmutableArray<string> given, ControlSelection selection, string? cacheFolder, int parallel, FenceOptions fence, Safeguards safeguards = Safeguards.All)
    {
        var paths = PackFolder.Resolve(given);
        if (Absent(paths) is { Count: > 0 } absent)
            return new([], [], [.. absent], Fences.None, static () => new([], []));
        using var standby = StandbyChild.For(fence, paths);
        var pack = ForeseenPack.Of(paths, PackFolder.Options(cacheFolder, parallel) with { Safeguards = safeguards, Limits = fence.Limits });
        var diagnostics = pack.Diagnostics.ToBuilder();
        foreach (var glob in WithoutMatch(selection, pack.Policies))
            diagnostics.Add(CliRules.NothingMatches.At(new("command line"), $"`{glob}` matches no control"));
        var taken = selection.IsEverything ? pack.Policies : [.. pack.Policies.Where(p => p.Checks.Any(c => selection.Takes(c.Control, p.Family)))];
        var fences = Fences.Around(taken, paths, fence, standby);
        var checks = new List<Selection>();
        foreach (var policy in taken)
        {
            foreach (var check in policy.Checks)
            {
                if (selection.Takes(check.Control, policy.Family))
                    checks.Add(new(check, policy.Family));
            }
        }
        checks.Sort(static (a, b) => string.CompareOrdinal(a.Check.Control.Id, b.Check.Control.Id));
        if (checks.Count == 0 && !diagnostics.Any(d => d.Level is DiagnosticLevel.Error))
            diagnostics.Add(EngineRules.NothingSelected.At(new(string.Join(", ", paths)), "no check is selected"));
        return new([.. checks.ConvertAll(static c => c.Check)], Digests(taken), diagnostics.ToImmutable(), fences, () =>
        {
            var (proofs, wrong) = new ProofShelf(cacheFolder, paths, fence.Limits, fences).Prove(taken, parallel);
            return new([.. checks.ConvertAll(c => new ProvenCheck(c.Check, proofs[c.Check], c.Family))], wrong);
        });
    }

    /// <summary>The same pack, of whose checks only some are to run.</summary>
    internal SelectedPack Only(IReadOnlyList<ProvenCheck> checks) =>
        new([.. checks.Select(static c => c.Check)], Policies, loading, Fences, () => new([.. checks], proven.Value.Diagnostics));

    /// <summary>Finds out now whether the checks have earned their passes. What goes wrong is thrown where the proofs are asked for, each time.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "Thrown again where the proofs are asked for.")]
    internal void Prove()
    {
        try
        {
            _ = proven.Value;
        }
        catch (Exception)
        {
        }
    }

    public void Dispose() => Fences.Dispose();

    /// <summary>What there is no folder or file of.</summary>
    private static List<Diagnostic> Absent(ImmutableArray<string> paths)
    {
        var absent = new List<Diagnostic>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path) && !File.Exists(path))
                absent.Add(CliRules.NoPolicies.At(new(path), $"there is no folder or file `{path}`"));
        }
        return absent;
    }

    private static ImmutableArray<PolicyDigest> Digests(ImmutableArray<LoadedPolicy> policies)
    {
        var digests = ImmutableArray.CreateBuilder<PolicyDigest>(policies.Length);
        foreach (var policy in policies)
            digests.Add(new(PackFolder.Reported(policy.Path), policy.Sha256));
        return digests.MoveToImmutable();
    }

    /// <summary>The globs that match none of the controls: most likely a slip of the pen.</summary>
    private static IEnumerable<Glob> WithoutMatch(ControlSelection selection, ImmutableArray<LoadedPolicy> policies) => selection.IsEverything
        ? []
        : selection.Include.Concat(selection.Exclude).Where(glob => !policies.Any(p => p.Checks.Any(c => ControlSelection.Matches(glob, c.Control, p.Family))));

    private sealed record Selection(Check Check, string Family);

    private sealed record Proven(ImmutableArray<ProvenCheck> Checks, ImmutableArray<Diagnostic> Diagnostics);
}
