using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>A case on which changes are tried: what the check read there, and what it gives after a change.</summary>
internal sealed class CaseBench
{
    private readonly Check check;
    private readonly string file;
    private readonly Surgery surgery;
    private readonly Origin? subject;

    private CaseBench(Check check, Case @case, string file, CaseStage stage, Outcome outcome, List<Access> accesses)
    {
        this.check = check;
        this.file = file;
        Case = @case;
        Outcome = outcome;
        subject = stage.Subject;
        surgery = new(@case.Resources);
        (Sites, Resources) = new SiteFinder(@case, stage).Find(accesses);
    }

    internal Case Case { get; }

    /// <summary>What the check gives on the case as it stands.</summary>
    internal Outcome Outcome { get; }

    internal ImmutableArray<Site> Sites { get; }

    /// <summary>The resources that the check read from, or counted.</summary>
    internal ImmutableArray<ReadResource> Resources { get; }

    internal static CaseBench Prepare(Check check, Case @case, string file)
    {
        var accesses = new List<Access>();
        using var stage = CaseStage.Set(check, @case, file, new Recorder { Watcher = accesses.Add });
        var outcome = stage.Judge().Outcome;
        return new(check, @case, file, stage, outcome, accesses);
    }

    /// <summary>What the check gives after an edit; null where the edit cannot be made.</summary>
    internal Outcome? Try(Edit edit) => Run(edit, recorder: null)?.Outcome;

    /// <summary>The reason that the check gives after an edit.</summary>
    internal string ReasonAfter(Edit edit) => Run(edit, new Recorder())?.Why?.Sentence ?? "";

    private Verdict? Run(Edit edit, Recorder? recorder)
    {
        using var resources = surgery.Perform(edit);
        if (resources is null)
            return null;
        var unread = edit.Unread is { } type ? Case.Unread.Add(type) : Case.Unread;
        using var estate = CaseStage.Open(Case, resources.RootElement, unread, file);
        var snapshot = recorder is null ? estate.Snapshot : estate.Snapshot.RecordingTo(recorder);
        if (check.Kind is CheckKind.Snapshot)
            return check.Invoke(resource: null, snapshot);
        if (subject is not { } origin)
            return Verdict.NotApplicable;
        return check.Invoke(estate.Load(Moved(origin, edit)).RecordingTo(recorder), check.Kind is CheckKind.Resource ? null : snapshot);
    }

    /// <summary>Where the subject stands when a resource before it comes or goes.</summary>
    private Origin Moved(Origin origin, Edit edit)
    {
        if (edit.Unread is { } type)
            return origin with { Row = origin.Row - RowsBefore(origin.Row, type) };
        var row = Pointers.Split(edit.Pointer) is [var only] && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue;
        return row >= origin.Row || edit.Json is not null ? origin : origin with { Row = origin.Row + (edit.Copies > 0 ? edit.Copies : -1) };
    }

    private int RowsBefore(int row, string type) => Case.Resources.EnumerateArray().Take(row).Count(r =>
        r.ValueKind is JsonValueKind.Object && r.TryGetProperty("type", out var own) && own.ValueKind is JsonValueKind.String
        && string.Equals(own.GetString(), type, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A resource from which a check read, or which it counted.</summary>
/// <param name="Pointer">JSON pointer from the case's list of resources.</param>
/// <param name="IsCounted">Whether it is one of a collection that the check asked for, and not what is judged.</param>
internal sealed record ReadResource(string Type, string Pointer, bool IsCounted, string TypeText);
