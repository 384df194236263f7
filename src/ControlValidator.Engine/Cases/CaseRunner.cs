using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Runs checks on their cases, through the same judging as a real snapshot.</summary>
public static class CaseRunner
{
    internal const int MostNotes = 200;

    /// <summary>Of a case all is told that was read, also what models are made of: so it watches, and shares nothing that was built without it.</summary>
    private static Recorder ForAll => new() { Watcher = static _ => { } };

    /// <summary>What the check gives on the case; a case without a subject of its type gives not applicable.</summary>
    public static CaseResult Run(Check check, Case @case, string file)
    {
        using var stage = CaseStage.Set(check, @case, file, new Recorder());
        return stage.Judge();
    }

    /// <summary>The same, with what the check read, by the lines of the file of cases.</summary>
    public static CaseTrace Trace(Check check, Case @case, string file)
    {
        var recorder = ForAll;
        using var stage = CaseStage.Set(check, @case, file, recorder);
        var result = Judge(stage, out var notes);
        return TraceOf(stage, result, recorder, notes);
    }

    /// <summary>The same as claims, for another process, which has the case as well.</summary>
    public static CaseTestimony Testify(Check check, Case @case, string file)
    {
        var recorder = ForAll;
        using var stage = CaseStage.Set(check, @case, file, recorder);
        var result = Judge(stage, out var notes);
        return new(
            new(result.Outcome, result.Reason, [.. recorder.Readings.Take(CaseTestimony.MostClaims).Select(r => new Claim(r.Resource.Origin, r.Pointer, r.Value))], recorder.Readings.Count),
            notes);
    }

    /// <summary>What another process has said, held against the case.</summary>
    public static CaseTrace Hear(Check check, Case @case, string file, CaseTestimony testimony)
    {
        var recorder = new Recorder();
        using var stage = CaseStage.Set(check, @case, file, recorder);
        return TraceOf(stage, stage.Hear(testimony.Said, recorder), recorder, testimony.Notes);
    }

    private static CaseResult Judge(CaseStage stage, out ImmutableArray<string> notes)
    {
        var taken = new List<string>();
        var result = Model.Trace.Into(Take, stage.Judge);
        notes = [.. taken];
        return result;

        void Take(string note)
        {
            if (taken.Count < MostNotes)
                taken.Add(note);
            else if (taken.Count == MostNotes)
                taken.Add($"… and more than {MostNotes} notes");
        }
    }

    private static CaseTrace TraceOf(CaseStage stage, CaseResult result, Recorder recorder, ImmutableArray<string> notes) =>
        new(result, [.. recorder.Readings.Select(r => stage.Locate(r) with { Value = r.Value })]) { Notes = notes };
}

/// <summary>What a check gave on a case, and what it read there.</summary>
public sealed record CaseTrace(CaseResult Result, ImmutableArray<Observation> Observed)
{
    /// <summary>What the check noted by <see cref="Model.Trace"/>.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
