using System.Collections.Immutable;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Testing;

/// <summary>A check whose cases were run.</summary>
/// <param name="Cases">Those that the filter takes.</param>
/// <param name="All">All of the check's cases, to compare with.</param>
/// <param name="Mutation">Null where it was not asked for, or the check disagrees with its cases.</param>
internal sealed record TestedCheck(
    Check Check, LoadedPolicy Policy, ImmutableArray<TestedCase> Cases, ImmutableArray<TestedCase> All, Proof Proof, CheckMutation? Mutation);

/// <summary>A case that was run.</summary>
internal sealed record TestedCase(Case Case, CaseTrace Trace)
{
    internal bool AsExpected => Trace.Result.AsExpected;
}
