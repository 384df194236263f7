using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Runs checks on their cases, through the same judging as a real snapshot.</summary>
public static class CaseRunner
{
    private const int MostNotes = 200;

    /// <summary>What the check gives on the case; a case without a subject of its type gives not applicable.</summary>
    public static CaseResult Run(Check check, Case @case, string file)
    {
        using var stage = CaseStage.Set(check, @case, file, new Recorder());
        return stage.Judge();
    }

    /// <summary>The same, with what the check read, by the lines of the file of cases.</summary>
    public static CaseTrace Trace(Check check, Case @case, string file)
    {
        var recorder = new Recorder();
        var notes = new List<string>();
        using var stage = CaseStage.Set(check, @case, file, recorder);
        var result = Model.Trace.Into(Take, stage.Judge);
        return new(result, [.. recorder.Readings.Select(r => stage.Locate(r) with { Value = r.Value })]) { Notes = [.. notes] };

        void Take(string note)
        {
            if (notes.Count < MostNotes)
                notes.Add(note);
            else if (notes.Count == MostNotes)
                notes.Add($"… and more than {MostNotes} notes");
        }
    }
}

/// <summary>What a check gave on a case, and what it read there.</summary>
public sealed record CaseTrace(CaseResult Result, ImmutableArray<Observation> Observed)
{
    /// <summary>What the check noted by <see cref="Model.Trace"/>.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}
