using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ControlValidator.Cli.Fencing;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Running;

/// <summary>Proofs of policies, remembered as long as policy, cases, kept scores and engine are the same.</summary>
/// <param name="packs">The folders of policies, which may hold a file of mutation scores.</param>
/// <param name="limits">What a check may use while it is proven.</param>
/// <param name="fences">Where policies of others are proven.</param>
internal sealed class ProofShelf(string? cacheFolder, ImmutableArray<string> packs, FuelLimits limits, Fences fences)
{
    private readonly ProofCache cache = new(cacheFolder);
    private readonly byte[]?[] scores = ReadScores(packs);

    /// <summary>The proof of each check, and what is wrong with the cases.</summary>
    internal (Dictionary<Check, Proof> Proofs, ImmutableArray<Diagnostic> Diagnostics) Prove(ImmutableArray<LoadedPolicy> policies, int parallel)
    {
        var cases = new byte[]?[policies.Length];
        for (var i = 0; i < cases.Length; i++)
            cases[i] = policies[i].CasesPath is { } path ? File.ReadAllBytes(path) : null;
        var key = KeyOf(policies, cases);
        if (Parse(cache.TryRead(key), policies) is { } remembered)
            return (remembered, []);
        var proofs = ProveAnew(policies, cases, parallel, out var found);
        if (found.Count == 0 && fences.Troubles == 0)
        {
            AddScores(policies, cases, proofs);
            cache.Write(key, string.Join('\n', policies.SelectMany(p => p.Checks).Select(c => ProofLine.Of(proofs[c]))));
        }
        return (proofs, [.. found]);
    }

    /// <summary>What was measured of these very policies and cases.</summary>
    private void AddScores(ImmutableArray<LoadedPolicy> policies, byte[]?[] cases, Dictionary<Check, Proof> proofs)
    {
        foreach (var file in scores.Select(s => s is null ? null : ScoreFile.Parse(s)).OfType<ScoreFile>())
        {
            for (var i = 0; i < policies.Length; i++)
            {
                var key = ScoreFile.KeyOf(policies[i].Sha256, cases[i]);
                foreach (var check in policies[i].Checks)
                {
                    if (file.Find(check.Control.Id, key) is { } score)
                        proofs[check] = proofs[check] with { Mutation = score };
                }
            }
        }
    }

    private static byte[]?[] ReadScores(ImmutableArray<string> packs)
    {
        var files = new byte[]?[packs.Length];
        for (var i = 0; i < files.Length; i++)
            files[i] = ScoreFile.PathIn(packs[i]) is { } path && File.Exists(path) ? File.ReadAllBytes(path) : null;
        return files;
    }

    private Dictionary<Check, Proof> ProveAnew(
        ImmutableArray<LoadedPolicy> policies, byte[]?[] cases, int parallel, out List<Diagnostic> diagnostics)
    {
        var proofs = new Dictionary<Check, Proof>(ReferenceEqualityComparer.Instance);
        var found = new List<Diagnostic>[policies.Length];
        foreach (var (check, proof) in fences.Prove(policies, cases))
            proofs.Add(check, proof);
        var built = cacheFolder is null ? null : BuiltProofs.In(PackFolder.Compiled, limits);
        Parallel.For(0, policies.Length, new() { MaxDegreeOfParallelism = parallel }, i =>
        {
            (var proven, found[i]) = Prove(policies[i], cases[i], built);
            lock (proofs)
            {
                for (var c = 0; c < proven.Count; c++)
                    proofs.Add(policies[i].Checks[c], proven[c]);
            }
        });
        diagnostics = [.. found.SelectMany(d => d)];
        return proofs;
    }

    /// <summary>The proofs of a policy's checks, none where its process has proven them; and what is wrong with its cases.</summary>
    private (IReadOnlyList<Proof> Proofs, List<Diagnostic> Diagnostics) Prove(LoadedPolicy policy, byte[]? cases, BuiltProofs? built)
    {
        var isFenced = fences.Hold(policy);
        if (!isFenced && built?.Find(policy, cases) is { } before)
            return (before, []);
        if (cases is null)
            return ([.. policy.Checks.Select(static _ => Proving.NoCases)], []);
        return Prove(policy, cases, isFenced);
    }

    /// <summary>In this process, whatever was found out before.</summary>
    internal static (IReadOnlyList<Proof> Proofs, List<Diagnostic> Diagnostics) Prove(LoadedPolicy policy, byte[] cases, bool isFenced = false)
    {
        var file = CaseFileReader.Read(policy.CasesPath ?? "", cases);
        return (isFenced ? [] : Proving.Prove(policy.Checks, file), [.. file.Diagnostics, .. Proving.Strays(policy.Checks, file)]);
    }

    private string KeyOf(ImmutableArray<LoadedPolicy> policies, byte[]?[] cases)
    {
        using var hash = new RunningDigest();
        hash.Append(EngineBytes(limits));
        for (var i = 0; i < policies.Length; i++)
        {
            // Each by itself, which leaves them short enough to be hashed without the platform's library.
            hash.Append(Encoding.UTF8.GetBytes($"{policies[i].Sha256} {policies[i].CasesPath} {(cases[i] is { } text ? Digest.Of(text) : "")}\n"));
        }
        foreach (var file in scores)
        {
            hash.Append(Encoding.UTF8.GetBytes($"{file?.Length ?? -1}\n"));
            hash.Append(file ?? []);
        }
        return hash.Finish();
    }

    /// <summary>What a proof depends on besides policy and cases.</summary>
    internal static byte[] EngineBytes(FuelLimits limits)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{limits.Steps} {limits.Bytes}\n")));
        foreach (var part in new[] { typeof(Proving), typeof(PolicyPacks), typeof(Verdict), typeof(Sources.Estate) })
            bytes.Write(part.Module.ModuleVersionId.ToByteArray());
        return bytes.ToArray();
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
                if (proofs.Count == lines.Length || ProofLine.Parse(lines[proofs.Count]) is not { } proof)
                    return null;
                proofs.Add(check, proof);
            }
        }
        return proofs.Count == lines.Length ? proofs : null;
    }
}
