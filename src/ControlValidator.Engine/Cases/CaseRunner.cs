using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Engine;

/// <summary>Runs checks on their cases, through the same judging as a real snapshot.</summary>
public static class CaseRunner
{
    /// <summary>What the check gives on the case; a case without a subject of its type gives not applicable.</summary>
    public static CaseResult Run(Check check, Case @case, string file)
    {
        var collections = new Dictionary<string, Completeness>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in @case.Exported)
            collections[type] = Completeness.Complete;
        foreach (var type in @case.Unread)
            collections[type] = Completeness.NotRead;
        using var estate = InMemoryEstate.FromResources(@case.Resources, collections, @case.AsOf, file);
        estate.Read(static () => static _ => { }, CancellationToken.None);
        var recorder = new Recorder();
        var snapshot = estate.Snapshot.RecordingTo(recorder);
        if (check.Kind is CheckKind.Snapshot)
            return Result(check, @case, check.Invoke(resource: null, snapshot));
        var subject = snapshot.Resources.FirstOrDefault(r => IsSubject(check, @case, r));
        return subject is null
            ? new(@case, check, Outcome.NotApplicable, "no resource of the case is judged by the check")
            : Result(check, @case, check.Invoke(subject.RecordingTo(recorder), check.Kind is CheckKind.Resource ? null : snapshot));
    }

    private static bool IsSubject(Check check, Case @case, Resource resource) =>
        (check.Types.IsEmpty || check.Types.Contains(resource.Type, StringComparer.OrdinalIgnoreCase))
        && (@case.Subject is null
            || string.Equals(resource.Name, @case.Subject, StringComparison.OrdinalIgnoreCase)
            || string.Equals(resource.Id, @case.Subject, StringComparison.OrdinalIgnoreCase));

    private static CaseResult Result(Check check, Case @case, Verdict verdict) =>
        new(@case, check, verdict.Outcome, verdict.Why?.Sentence ?? "");
}
