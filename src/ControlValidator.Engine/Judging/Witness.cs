using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Engine;

/// <summary>
/// Turns kept verdicts into findings. Checks are pure, so the same check runs again over the same resource, this time with a
/// recorder: what it reads is the evidence.
/// </summary>
internal sealed class Witness(OpenedEstate estate, ImmutableArray<Check> checks, Hearing? hearing)
{
    private const int Batch = 512;
    private const int Few = 32;

    /// <summary>The findings in the order of the verdicts; computed as they are asked for.</summary>
    internal IEnumerable<Finding> For(JudgedList verdicts, int parallel)
    {
        for (var start = 0; start < verdicts.Count; start += Batch)
        {
            var end = Math.Min(start + Batch, verdicts.Count);
            var said = hearing?.Explain(verdicts, start, end - start);
            if (parallel > 1 && end - start > Few)
            {
                foreach (var finding in SideBySide(verdicts, start, end - start, parallel, said))
                    yield return finding;
            }
            else
            {
                for (var i = start; i < end; i++)
                    yield return Find(verdicts[i], said?[i - start]);
            }
        }
    }

    private Finding[] SideBySide(JudgedList verdicts, int start, int count, int parallel, Testimony?[]? said)
    {
        var findings = new Finding[count];
        Parallel.For(0, count, new() { MaxDegreeOfParallelism = parallel }, i => findings[i] = Find(verdicts[start + i], said?[i]));
        return findings;
    }

    /// <summary>What the check reads and says, as claims.</summary>
    internal Testimony Testify(Check check, Origin? subject)
    {
        var recorder = new Recorder();
        var verdict = Run(check, subject is { } at ? estate.Load(at) : null, recorder);
        var claims = new Claim[Shown(recorder)];
        for (var i = 0; i < claims.Length; i++)
        {
            var reading = recorder.Readings[i];
            claims[i] = new(reading.Resource.Origin, reading.Pointer, reading.Value);
        }
        return new(verdict.Outcome, Reason(verdict), ImmutableCollectionsMarshal.AsImmutableArray(claims), recorder.Readings.Count);
    }

    private Finding Find(Judged judged, Testimony? said)
    {
        var check = checks[judged.Check];
        if (judged.IsCollection)
            return Missing(check, estate.Snapshot.Manifest.Collections[judged.Origin.Row], judged.Outcome);
        var recorder = new Recorder();
        var resource = judged.IsResource ? estate.Load(judged.Origin) : null;
        var subject = resource is null ? Subject.WholeSnapshot : new Subject(resource.Id, resource.Name, resource.Type);
        if (hearing?.IsRemote(judged.Check) is true)
        {
            var (reason, leftOut) = new CrossExamination(estate, recorder).Of(said, judged.Outcome);
            return Finding(check, subject, judged.Outcome, reason, Observe(recorder), leftOut);
        }
        var verdict = Run(check, resource, recorder);
        return Finding(check, subject, judged.Outcome, Reason(verdict), Observe(recorder), Math.Max(0, recorder.Readings.Count - Model.Finding.MostObservations)) with
        {
            Picture = verdict.Why?.Picture,
        };
    }

    private Verdict Run(Check check, Resource? resource, Recorder recorder) =>
        check.Invoke(resource?.RecordingTo(recorder), check.Kind is CheckKind.Resource ? null : estate.Snapshot.RecordingTo(recorder));

    /// <summary>Sixteen hexadecimal digits that stay the same as long as control and subject do.</summary>
    internal static string Fingerprint(string control, string subject) =>
        Digest.Of(Encoding.UTF8.GetBytes($"{control}\n{subject.ToUpperInvariant()}"), 8);

    private static Finding Missing(Check check, CollectionEntry collection, Outcome outcome) => Finding(
        check, new(collection.Type, collection.Type, "collection"), outcome,
        collection.Reason ?? $"{collection.Type} is not complete in the snapshot", [], 0);

    private static Finding Finding(
        Check check, Subject subject, Outcome outcome, string reason, ImmutableArray<Observation> observed, int leftOut) =>
        new(Fingerprint(check.Control.Id, subject.Id), check.Control, check.Name, subject, outcome, reason, observed, leftOut);

    private static string Reason(Verdict verdict) => verdict.Why?.Sentence is { Length: > 0 } sentence ? sentence : verdict.Outcome switch
    {
        Outcome.Pass => "the check passed without a reading to show",
        Outcome.Fail => "the check failed without a reading to show",
        Outcome.NotApplicable => "the control does not apply to this subject",
        Outcome.Unknown => "the check could not decide",
        Outcome.Error => "the check broke",
    };

    private ImmutableArray<Observation> Observe(Recorder recorder)
    {
        var observed = new Observation[Shown(recorder)];
        for (var i = 0; i < observed.Length; i++)
            observed[i] = estate.Locate(recorder.Readings[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(observed);
    }

    private static int Shown(Recorder recorder) => Math.Min(recorder.Readings.Count, Model.Finding.MostObservations);
}
