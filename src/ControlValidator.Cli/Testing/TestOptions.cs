using System.Collections.Immutable;
using ControlValidator.Model.Metering;

namespace ControlValidator.Cli.Testing;

/// <summary>What <c>cval test</c> is to do.</summary>
/// <param name="WriteScores">Whether the scores are kept in the folders given, for reports.</param>
/// <param name="Filter">Words or globs; a case is taken if its control, check, policy or name matches one of them.</param>
internal sealed record TestOptions(
    ImmutableArray<string> Paths, ImmutableArray<string> Filter, bool Mutate, bool WriteScores, int Parallel, bool NoCache)
{
    /// <summary>What one call of a check may use.</summary>
    internal FuelLimits Limits { get; init; } = FuelLimits.Default;
}
