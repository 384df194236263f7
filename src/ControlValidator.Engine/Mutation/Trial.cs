using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>One change, made to one case, and what came of it.</summary>
internal sealed record Trial(CaseBench Bench, Site Site, Change Change, Outcome After)
{
    internal Outcome Before => Bench.Outcome;

    internal bool Changed => After != Before;

    /// <summary>Whether the value may be what the check takes for the default: then nothing was changed.</summary>
    internal bool MayBeDefault => !Changed && Site is { IsMissing: true, NamesAbsence: true } && (Change.Kind is ChangeKind.Value or ChangeKind.Member or ChangeKind.Text);

    internal bool PassStands => Before is Outcome.Pass && After is Outcome.Pass;

    internal bool FailTurnsPass => Before is Outcome.Fail && After is Outcome.Pass;
}

/// <summary>All that was tried on one setting of a resource type, over all cases.</summary>
internal sealed class SettingTrials(string type, string setting, List<Trial> trials)
{
    private readonly HashSet<(CaseBench Bench, string Pointer)> decisive =
        [.. trials.Where(t => t.Changed && t.Change.Kind is not ChangeKind.Recased).Select(t => (t.Bench, t.Site.Pointer))];

    internal string Type => type;

    internal string Setting => setting;

    internal List<Trial> All => trials;

    /// <summary>Whether some change of the setting changes the verdict of some case.</summary>
    internal bool Decides => decisive.Count > 0;

    /// <summary>Whether some change at the very place of this trial changes the verdict of its case.</summary>
    internal bool DecidesAt(Trial trial) => decisive.Contains((trial.Bench, trial.Site.Pointer));

    /// <summary>By what the setting was changed to, in the order of trying.</summary>
    internal IEnumerable<(string To, List<Trial> Trials)> ByTarget =>
        trials.GroupBy(t => t.Change.To, StringComparer.Ordinal).Select(g => (g.Key, g.ToList()));

    internal bool SomeChanged(ChangeKind kind, Func<Trial, bool> where) => trials.Exists(t => t.Change.Kind == kind && t.Changed && where(t));
}
