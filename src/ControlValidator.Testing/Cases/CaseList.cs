using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Testing;

/// <summary>All that is to be tested of a folder of policies.</summary>
internal static class CaseList
{
    internal static IEnumerable<PolicyCase> Of(PolicyPack pack) =>
        pack.Diagnostics.Where(d => d.Level is DiagnosticLevel.Error).Select(Broken).Concat(pack.Policies.SelectMany(Of));

    private static IEnumerable<PolicyCase> Of(LoadedPolicy policy)
    {
        var file = policy.CasesPath is { } path ? CaseFileReader.Read(path, File.ReadAllBytes(path)) : null;
        var proofs = file is null ? [.. policy.Checks.Select(static _ => Proving.NoCases)] : Proving.Prove(policy.Checks, file);
        foreach (var problem in file is null ? [] : file.Diagnostics.Concat(Proving.Strays(policy.Checks, file)).Where(d => d.Level is DiagnosticLevel.Error))
            yield return Broken(problem);
        for (var i = 0; i < policy.Checks.Length; i++)
        {
            var check = policy.Checks[i];
            var own = file is null ? [] : Proving.CasesOf(check, policy.Checks.Length, file).Select(c => new PolicyCase(check, c, file.Path)).ToList();
            foreach (var one in own)
                yield return one;
            // A case that disagrees says so itself.
            if (proofs[i].Shortcoming is { } shortcoming && own.TrueForAll(c => c.Judge().Outcome == c.Expected))
                yield return PolicyCase.Broken($"{check.Control.Id}: is proven", $"{check.Policy}:{check.Line}", shortcoming);
        }
    }

    private static PolicyCase Broken(Diagnostic problem) =>
        PolicyCase.Broken($"{problem.Code}: {Path.GetFileName(problem.Span.File)}:{problem.Span.Line}", problem.Span.ToString(), problem.ToString());
}
