using System.Collections.Immutable;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Running;

/// <summary>The checks that are to run, in the order of control ids, and all that is wrong with their policies.</summary>
internal sealed record SelectedPack(
    ImmutableArray<ProvenCheck> Checks, ImmutableArray<PolicyDigest> Policies, ImmutableArray<Diagnostic> Diagnostics)
{
    internal static SelectedPack Load(ImmutableArray<string> given, ControlSelection selection, string? cacheFolder, int parallel)
    {
        var paths = PackFolder.Resolve(given);
        var absent = paths.Where(p => !Directory.Exists(p) && !File.Exists(p))
            .Select(p => CliRules.NoPolicies.At(new(p), $"there is no folder or file `{p}`")).ToImmutableArray();
        if (!absent.IsEmpty)
            return new([], [], absent);
        var pack = PolicyPacks.Load(paths, new(cacheFolder, parallel));
        var diagnostics = pack.Diagnostics.ToBuilder();
        var all = pack.Policies.SelectMany(p => p.Checks.Select(c => (c.Control, p.Family))).ToList();
        diagnostics.AddRange(selection.WithoutMatch(all)
            .Select(glob => CliRules.NothingMatches.At(new("command line"), $"`{glob}` matches no control")));
        var proofs = new ProofShelf(cacheFolder);
        var selected = pack.Policies
            .Select(p => (Policy: p, Checks: p.Checks.Where(c => selection.Takes(c.Control, p.Family)).ToImmutableArray()))
            .Where(p => !p.Checks.IsEmpty).ToList();
        var proven = proofs.Prove([.. selected.Select(p => p.Policy)], parallel, diagnostics);
        var checks = selected.SelectMany((p, i) => p.Checks.Select(c => new ProvenCheck(c, proven[i][p.Policy.Checks.IndexOf(c)], p.Policy.Family)))
            .OrderBy(c => c.Check.Control.Id, StringComparer.Ordinal).ToImmutableArray();
        if (checks.IsEmpty && !diagnostics.Any(d => d.Level is DiagnosticLevel.Error))
            diagnostics.Add(EngineRules.NothingSelected.At(new(string.Join(", ", paths)), "no check is selected"));
        return new(checks, [.. selected.Select(p => new PolicyDigest(p.Policy.Path, p.Policy.Sha256))], diagnostics.ToImmutable());
    }
}
