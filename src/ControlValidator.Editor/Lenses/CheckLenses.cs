using ControlValidator.Editor.Documents;
using ControlValidator.Editor.Protocol;
using ControlValidator.Scripting.Editing;

namespace ControlValidator.Editor.Lenses;

/// <summary>What stands above each check: to run it on its cases, what came of it the last time, and its mutation score.</summary>
internal sealed class CheckLenses(CaseRuns runs)
{
    /// <summary>The command that runs a policy's cases: its arguments are the document's address and the control's id.</summary>
    public const string RunCases = "cval.runCases";

    public CodeLens[] Of(OpenDocument document, EditedPolicy policy)
    {
        var kept = KeptScores.Beside(document.Path, policy);
        return [.. policy.Checks.SelectMany(check => Of(document, check, kept).Select(lens => new CodeLens(Line(check.Line - 1), lens)))];
    }

    private IEnumerable<Command> Of(OpenDocument document, EditedCheck check, KeptScores? kept)
    {
        object[] arguments = [document.Uri, check.Id];
        yield return new("run cases", RunCases, arguments);
        if (runs.Last(document, check.Id) is not var (run, isOfNow))
        {
            if (kept?.Of(check.Id) is { } known)
                yield return new(CaseRun.Told(known), RunCases, arguments);
            yield break;
        }
        yield return new(run.Verdict + (isOfNow ? "" : " (before the last change)"), RunCases, arguments);
        if (run.Score is { } score)
            yield return new(score, RunCases, arguments);
    }

    private static TextRange Line(int line) => new(new(line, 0), new(line, 0));
}
