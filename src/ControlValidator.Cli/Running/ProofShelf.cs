using System.Collections.Immutable;
using System.Text;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Running;

/// <summary>Proofs of policies, remembered as long as policy, cases and engine are the same.</summary>
internal sealed class ProofShelf(string? cacheFolder)
{
    private const string Proven = "+";
    private readonly ProofCache cache = new(cacheFolder);

    /// <summary>The proof of each check.</summary>
    internal Dictionary<Check, Proof> Prove(ImmutableArray<LoadedPolicy> policies, int parallel, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var cases = new byte[]?[policies.Length];
        for (var i = 0; i < cases.Length; i++)
            cases[i] = policies[i].CasesPath is { } path ? File.ReadAllBytes(path) : null;
        var key = KeyOf(policies, cases);
        if (Parse(cache.TryRead(key), policies) is { } remembered)
            return remembered;
        var proofs = ProveAnew(policies, cases, parallel, out var found);
        diagnostics.AddRange(found);
        if (found.Count == 0)
            cache.Write(key, string.Join('\n', policies.SelectMany(p => p.Checks).Select(c => proofs[c].Shortcoming?.ReplaceLineEndings(" ") ?? Proven)));
        return proofs;
    }

    private static Dictionary<Check, Proof> ProveAnew(
        ImmutableArray<LoadedPolicy> policies, byte[]?[] cases, int parallel, out List<Diagnostic> diagnostics)
    {
        var proofs = new Dictionary<Check, Proof>(ReferenceEqualityComparer.Instance);
        var found = new List<Diagnostic>[policies.Length];
        Parallel.For(0, policies.Length, new() { MaxDegreeOfParallelism = parallel }, i =>
        {
            var checks = policies[i].Checks;
            var file = cases[i] is { } text ? CaseFileReader.Read(policies[i].CasesPath ?? "", text) : null;
            found[i] = file is null ? [] : [.. file.Diagnostics, .. Proving.Strays(checks, file)];
            var proven = file is null ? [.. checks.Select(_ => Proving.NoCases)] : Proving.Prove(checks, file);
            lock (proofs)
            {
                for (var c = 0; c < checks.Length; c++)
                    proofs.Add(checks[c], proven[c]);
            }
        });
        diagnostics = [.. found.SelectMany(d => d)];
        return proofs;
    }

    private static string KeyOf(ImmutableArray<LoadedPolicy> policies, byte[]?[] cases)
    {
        using var hash = new RunningDigest();
        hash.Append(typeof(Proving).Module.ModuleVersionId.ToByteArray());
        hash.Append(typeof(Verdict).Module.ModuleVersionId.ToByteArray());
        hash.Append(typeof(Sources.Estate).Module.ModuleVersionId.ToByteArray());
        for (var i = 0; i < policies.Length; i++)
        {
            hash.Append(Encoding.UTF8.GetBytes($"{policies[i].Sha256} {policies[i].CasesPath} {cases[i]?.Length ?? -1}\n"));
            hash.Append(cases[i] ?? []);
        }
        return hash.Finish();
    }

    private static Dictionary<Check, Proof>? Parse(string? text, ImmutableArray<LoadedPolicy> policies)
    {
        if (text is null)
            return null;
        var lines = text.Split('\n');
        var proofs = new Dictionary<Check, Proof>(ReferenceEqualityComparer.Instance);
        foreach (var policy in policies)
        {
            foreach (var check in policy.Checks)
            {
                if (proofs.Count == lines.Length)
                    return null;
                proofs.Add(check, new(lines[proofs.Count] == Proven ? null : lines[proofs.Count]));
            }
        }
        return proofs.Count == lines.Length ? proofs : null;
    }
}
