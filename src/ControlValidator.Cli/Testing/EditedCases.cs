using System.Collections.Immutable;
using ControlValidator.Cli.Fencing;
using ControlValidator.Editor.Lenses;
using ControlValidator.Model;
using ControlValidator.Reporting;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Testing;

/// <summary>Runs the cases of a policy that stands in an editor, as <c>cval test --mutate</c> does, behind the same fence.</summary>
internal static class EditedCases
{
    internal static ImmutableArray<CaseRun> Run(LoadedPolicy policy, FenceOptions fence)
    {
        var run = TestRun.Of(policy, fence);
        var problem = run.Diagnostics.FirstOrDefault(d => d.Level is DiagnosticLevel.Error)?.ToString();
        return
        [
            .. run.Checks.Select(tested => new CaseRun(
                tested.Check.Control.Id, tested.Cases.Length, tested.Cases.Count(c => c.AsExpected), SurpriseOf(tested) ?? problem,
                tested.Proof, tested.Mutation?.Score, FenceLine.For(run.Fence))),
        ];
    }

    private static string? SurpriseOf(TestedCheck tested) => tested.Cases.FirstOrDefault(c => !c.AsExpected) is { } tried
        ? $"case \"{tried.Case.Name}\" expects {tried.Case.Expect}, the check gives {tried.Trace.Result.Outcome}: {tried.Trace.Result.Reason}"
        : null;
}
