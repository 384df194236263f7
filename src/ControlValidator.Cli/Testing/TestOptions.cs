using System.Collections.Immutable;
using ControlValidator.Cli.Fencing;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Testing;

/// <summary>What <c>cval test</c> is to do.</summary>
/// <param name="WriteScores">Whether the scores are kept in the folders given, for reports.</param>
/// <param name="Filter">Words or globs; a case is taken if its control, check, policy or name matches one of them.</param>
internal sealed record TestOptions(
    ImmutableArray<string> Paths, ImmutableArray<string> Filter, bool Mutate, bool WriteScores, int Parallel, bool NoCache)
{
    /// <summary>Whether a debugger looks on.</summary>
    internal bool IsDebugged { get; init; }

    internal FenceOptions Fence { get; init; } = FenceOptions.Usual;

    /// <summary>Less than all only for tests of what is left.</summary>
    internal Safeguards Safeguards { get; init; } = Safeguards.All;

    /// <summary>A process that was started ahead; null where none was.</summary>
    internal StandbyChild? Ahead { get; init; }

    internal StandbyChild StandbyFor(ImmutableArray<string> packs) => Ahead ?? StandbyChild.For(Fence, packs);
}
