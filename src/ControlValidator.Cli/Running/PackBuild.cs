using System.Collections.Immutable;
using ControlValidator.Cli.Rendering;
using ControlValidator.Model;
using ControlValidator.Model.Metering;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Running;

/// <summary>
/// Compiles and proves the pack that comes with the tool, when the tool is published: who uses it need not wait for that, on no machine. No verb
/// for people.
/// </summary>
internal static class PackBuild
{
    internal const string Verb = "__compile";

    /// <param name="folder">Where to.</param>
    internal static int Run(string folder)
    {
        var parallel = Environment.ProcessorCount;
        var pack = PolicyPacks.Load([PackFolder.Shipped], new(folder, parallel) { IsOfBuild = true });
        var proven = pack.Policies.AsParallel().AsOrdered().Select(Prove).ToImmutableArray();
        var wrong = pack.Diagnostics.AddRange(proven.SelectMany(static p => p.Diagnostics));
        DiagnosticView.Write(Consoles.Error, wrong);
        if (!wrong.IsEmpty)
            return (int)ExitCode.BadInput;
        BuiltProofs.Write(folder, FuelLimits.Default, proven.Select(static p => (p.Policy, p.Cases, p.Proofs)));
        return (int)ExitCode.Clean;
    }

    private static ProvenPolicy Prove(LoadedPolicy policy)
    {
        var text = policy.CasesPath is { } path ? File.ReadAllBytes(path) : [];
        var (proofs, wrong) = ProofShelf.Prove(policy, text);
        return new(policy, text, [.. proofs], [.. wrong]);
    }

    private sealed record ProvenPolicy(LoadedPolicy Policy, byte[] Cases, ImmutableArray<Proof> Proofs, ImmutableArray<Diagnostic> Diagnostics);
}
