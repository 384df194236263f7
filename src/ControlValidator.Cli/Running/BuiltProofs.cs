using System.Collections.Frozen;
using System.Collections.Immutable;
using ControlValidator.Model;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Running;

/// <summary>
/// That the policies which came with this build have earned their passes: found out when it was built, by this engine. The scores of their mutants
/// are not among it; those are kept beside policies.
/// </summary>
internal sealed class BuiltProofs
{
    private const char Between = '\u001f';

    private readonly FrozenDictionary<string, string> lines;

    private BuiltProofs(IEnumerable<string> entries) =>
        lines = entries.Chunk(2).Where(static e => e.Length == 2).ToFrozenDictionary(static e => e[0], static e => e[1], StringComparer.Ordinal);

    /// <param name="limits">Proofs under other limits are none of these.</param>
    internal static BuiltProofs In(string folder, FuelLimits limits) =>
        new(new ProofCache(folder).TryRead(KeyOf(limits))?.Split('\n') ?? []);

    /// <summary>The proofs of its checks, in order; null where it is not one of those policies, or its cases are others.</summary>
    internal ImmutableArray<Proof>? Find(LoadedPolicy policy, byte[]? cases)
    {
        if (cases is null || !lines.TryGetValue(KeyOf(policy, cases), out var line))
            return null;
        ImmutableArray<Proof> proofs = [.. line.Split(Between).Select(ProofLine.Parse).OfType<Proof>()];
        return proofs.Length == policy.Checks.Length ? proofs : null;
    }

    internal static void Write(string folder, FuelLimits limits, IEnumerable<(LoadedPolicy Policy, byte[] Cases, ImmutableArray<Proof> Proofs)> proven) =>
        new ProofCache(folder).Write(
            KeyOf(limits), string.Join('\n', proven.SelectMany(p => new[] { KeyOf(p.Policy, p.Cases), string.Join(Between, p.Proofs.Select(ProofLine.Of)) })));

    private static string KeyOf(FuelLimits limits) => Digest.Of(ProofShelf.EngineBytes(limits));

    private static string KeyOf(LoadedPolicy policy, byte[] cases) => $"{policy.Sha256} {Digest.Of(cases)}";
}
