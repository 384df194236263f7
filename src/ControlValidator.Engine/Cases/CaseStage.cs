using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Engine;

/// <summary>A case, set up for one run of a check.</summary>
/// <param name="recorder">Notes what is read; null for a run that only gives an outcome.</param>
internal sealed class CaseStage(Check check, Case @case, OpenedEstate estate, Recorder? recorder) : IDisposable
{
    /// <summary>Where the resource stands that is judged; null where there is none, or the check judges the snapshot.</summary>
    internal Origin? Subject { get; private set; }

    [SuppressMessage("Reliability", "CA2000", Justification = "The stage disposes of it.")]
    internal static CaseStage Set(Check check, Case @case, string file, Recorder? recorder) =>
        new(check, @case, Open(@case, @case.Resources, @case.Unread, file), recorder);

    /// <param name="resources">In place of the case's own.</param>
    internal static OpenedEstate Open(Case @case, JsonElement resources, IEnumerable<string> unread, string file)
    {
        var collections = new Dictionary<string, Completeness>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in @case.Exported)
            collections[type] = Completeness.Complete;
        foreach (var type in unread)
            collections[type] = Completeness.NotRead;
        var estate = InMemoryEstate.FromResources(resources, collections, @case.AsOf, file);
        estate.Read();
        return estate;
    }

    internal CaseResult Judge()
    {
        var snapshot = recorder is null ? estate.Snapshot : estate.Snapshot.RecordingTo(recorder);
        if (check.Kind is CheckKind.Snapshot)
            return Result(check.Invoke(resource: null, snapshot));
        if (snapshot.Resources.FirstOrDefault(IsSubject) is not { } subject)
            return new(@case, check, Outcome.NotApplicable, "no resource of the case is judged by the check");
        Subject = subject.Origin;
        return Result(check.Invoke(subject.RecordingTo(recorder), check.Kind is CheckKind.Resource ? null : snapshot));
    }

    /// <summary>Where a setting stands in the file of cases.</summary>
    internal Observation Locate(Reading reading)
    {
        var observation = estate.Locate(reading);
        return observation with { Line = observation.Line + @case.ResourcesLine - 1 };
    }

    /// <summary>What another process says of the case, with each place that it says was read, read here.</summary>
    internal CaseResult Hear(Testimony said, Recorder into) => new(@case, check, said.Outcome, new CrossExamination(estate, into).Of(said, said.Outcome).Reason);

    internal IEnumerable<Resource> ResourcesOf(string type) => estate.Snapshot.All(type).Known;

    public void Dispose() => estate.Dispose();

    private bool IsSubject(Resource resource) =>
        (check.Types.IsEmpty || check.Types.Contains(resource.Type, StringComparer.OrdinalIgnoreCase))
        && (@case.Subject is null
            || string.Equals(resource.Name, @case.Subject, StringComparison.OrdinalIgnoreCase)
            || string.Equals(resource.Id, @case.Subject, StringComparison.OrdinalIgnoreCase));

    private CaseResult Result(Verdict verdict) => new(@case, check, verdict.Outcome, verdict.Why?.Sentence ?? "");
}
