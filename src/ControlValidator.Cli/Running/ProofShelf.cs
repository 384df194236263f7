using System.Collections.Immutable;
using System.Security.Cryptography;
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

    /// <summary>The proofs of each policy's checks, in their order.</summary>
    internal ImmutableArray<Proof>[] Prove(ImmutableArray<LoadedPolicy> policies, int parallel, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var cases = policies.Select(p => p.CasesPath is null ? null : File.ReadAllBytes(p.CasesPath)).ToArray();
        var key = KeyOf(policies, cases);
        var remembered = Parse(cache.TryRead(key), policies);
        if (remembered is not null)
            return remembered;
        var proofs = new ImmutableArray<Proof>[policies.Length];
        var found = new ImmutableArray<Diagnostic>[policies.Length];
        Parallel.For(0, policies.Length, new() { MaxDegreeOfParallelism = parallel }, i =>
        {
            var file = cases[i] is { } text ? CaseFileReader.Read(policies[i].CasesPath ?? "", text) : null;
            proofs[i] = file is null ? [.. policies[i].Checks.Select(_ => Proving.NoCases)] : Proving.Prove(policies[i].Checks, file);
            found[i] = file is null ? [] : [.. file.Diagnostics, .. Proving.Strays(policies[i].Checks, file)];
        });
        diagnostics.AddRange(found.SelectMany(d => d));
        if (found.All(d => d.IsEmpty))
            cache.Write(key, string.Join('\n', proofs.SelectMany(p => p).Select(p => p.Shortcoming?.ReplaceLineEndings(" ") ?? Proven)));
        return proofs;
    }

    private static string KeyOf(ImmutableArray<LoadedPolicy> policies, byte[]?[] cases)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(Proving).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(typeof(Verdict).Module.ModuleVersionId.ToByteArray());
        hash.AppendData(typeof(Sources.Estate).Module.ModuleVersionId.ToByteArray());
        for (var i = 0; i < policies.Length; i++)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{policies[i].Sha256} {policies[i].CasesPath} {cases[i]?.Length ?? -1}\n"));
            hash.AppendData(cases[i] ?? []);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static ImmutableArray<Proof>[]? Parse(string? text, ImmutableArray<LoadedPolicy> policies)
    {
        if (text is null)
            return null;
        var lines = text.Split('\n');
        if (lines.Length != policies.Sum(p => p.Checks.Length))
            return null;
        var proofs = new ImmutableArray<Proof>[policies.Length];
        for (int i = 0, at = 0; i < policies.Length; at += policies[i].Checks.Length, i++)
            proofs[i] = [.. lines.AsSpan(at, policies[i].Checks.Length).ToArray().Select(line => new Proof(line == Proven ? null : line))];
        return proofs;
    }
}
