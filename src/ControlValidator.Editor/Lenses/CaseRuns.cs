using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ControlValidator.Editor.Documents;
using ControlValidator.Model;
using ControlValidator.Scripting.Editing;
using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Editor.Lenses;

/// <summary>The last runs of policies on their cases. Policies run only when somebody asks for it, and only those that nothing has refused.</summary>
internal sealed class CaseRuns(RunCases runCases)
{
    private const int MostBytes = 16 * 1024 * 1024;
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly Dictionary<string, (SourceText Of, ImmutableArray<CaseRun> Runs)> last = new(StringComparer.Ordinal);

    /// <summary>The last run of a check, and whether it was one of the text as it is now; null where there was none.</summary>
    public (CaseRun Run, bool IsOfNow)? Last(OpenDocument document, string control)
    {
        lock (gate)
        {
            return last.TryGetValue(document.Path, out var kept) && kept.Runs.FirstOrDefault(r => r.Control == control) is { } run
                ? (run, kept.Of.ContentEquals(document.Text))
                : null;
        }
    }

    public async Task<ImmutableArray<CaseRun>> Run(OpenDocument document, OpenDocuments open, CancellationToken cancellation)
    {
        var runs = await OnOwnThread(() => Execute(document, open, cancellation)).WaitAsync(cancellation).ConfigureAwait(false);
        lock (gate)
            last[document.Path] = (document.Text, runs);
        return runs;
    }

    private ImmutableArray<CaseRun> Execute(OpenDocument document, OpenDocuments open, CancellationToken cancellation)
    {
        var policy = EditedPolicy.Review(document.Path, open.TextAt, cancellation);
        if (policy.Diagnostics.FirstOrDefault(d => d.Level is DiagnosticLevel.Error) is { } error)
            throw Refusal.Failed($"the policy is not run, since it has errors: {error.Message}");
        if (policy.Load() is not { } loaded)
            throw Refusal.Failed("there is no check to run");
        try
        {
            return loaded.CasesPath is { } path && new FileInfo(path).Length > MostBytes
                ? throw Refusal.Failed($"`{path}` is larger than {MostBytes} bytes")
                : runCases(loaded);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusal.Failed($"`{loaded.CasesPath}` cannot be read");
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Handed on to whoever waits.")]
    private static Task<ImmutableArray<CaseRun>> OnOwnThread(Func<ImmutableArray<CaseRun>> run)
    {
        var done = new TaskCompletionSource<ImmutableArray<CaseRun>>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(Work, StackBytes) { IsBackground = true, Name = "cases" }.Start();
        return done.Task;

        void Work()
        {
            try
            {
                done.SetResult(run());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        }
    }
}
