using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Says of each change of one setting whether it was noticed, and if not, whether it should have been.</summary>
internal sealed class MutantJudge(Check check, SettingTrials setting, List<CaseBench> benches)
{
    private string Name => setting.Setting.Length == 0
        ? $"`{setting.Type}`"
        : check.Types.Length == 1 && check.Judges(setting.Type) ? $"`{setting.Setting}`" : $"`{setting.Setting}` of `{setting.Type}`";

    internal IEnumerable<Mutant> Judge()
    {
        foreach (var recased in setting.All.Where(t => t.Change.Kind is ChangeKind.Recased && t.Changed).Take(1))
            yield return Make(recased, MutantState.Wrong, $"{Name} in another case changes the verdict, and types are the same in any case");
        var trials = setting.All.FindAll(t => t.Change.Kind is not ChangeKind.Recased);
        if (trials.Count == 0)
            yield break;
        if (!setting.Decides)
        {
            yield return Indecisive(trials);
            yield break;
        }
        foreach (var (to, all) in setting.ByTarget)
        {
            var tried = all.FindAll(t => !t.MayBeDefault);
            if (tried.Count == 0 || to is Steps.FarVersion)
                continue;
            var mutant = tried[0].Change.Kind switch
            {
                ChangeKind.Value or ChangeKind.Text or ChangeKind.NoItems or ChangeKind.NotRead => AnyCase(tried, To(to)),
                ChangeKind.OneLess => AnyCase(tried, setting.Setting.Length == 0 ? "with one resource less" : "with one item less"),
                ChangeKind.Member => Member(tried, to),
                ChangeKind.Absence => Missing(tried, "removed", "the check says what it means when the setting is absent"),
                ChangeKind.NotExported => Missing(tried, "left out of the export", "the check says what it means when its settings are absent"),
                ChangeKind.Unreadable => Missing(tried, "unreadable", ""),
                ChangeKind.Lower => Boundary(tried, ChangeKind.Lowest, ChangeKind.Higher, ChangeKind.Highest, "lower"),
                ChangeKind.Higher => Boundary(tried, ChangeKind.Highest, ChangeKind.Lower, ChangeKind.Lowest, "upper"),
                ChangeKind.Lowest or ChangeKind.Highest => AnyCase(tried, "set to the lowest and highest values"),
                ChangeKind.OneMore or ChangeKind.Many => Longer(tried),
                ChangeKind.Recased => null,
            };
            if (mutant is not null)
                yield return mutant;
        }
    }

    private static string To(string to) => to switch
    {
        "<empty>" => "set to an empty text",
        "<other text>" => "set to a text that means nothing",
        "<no items>" => "set to an empty list",
        "<not read>" => "not read by the exporter",
        _ => $"set to `{to}`",
    };

    /// <summary>A setting that changes no verdict, however it is changed.</summary>
    private Mutant Indecisive(List<Trial> trials)
    {
        var compared = trials.Exists(t => t.Site.IsCompared);
        var named = !compared && trials.Exists(t => t.Change.To is "<other text>"
            && t.Bench.ReasonAfter(t.Change.Edit).Contains(Changes.Foreign, StringComparison.Ordinal));
        var mutant = Make(trials[0], MutantState.Survived, $"no change of {Name} changes a verdict") with { To = Steps.Any };
        if (trials.TrueForAll(t => t.Change.Kind is ChangeKind.Absence or ChangeKind.NotExported && MayBeAbsent(t)))
            return mutant with { State = MutantState.Excused, Reason = "the check says what it means when the setting is absent" };
        return named ? mutant with { State = MutantState.Excused, Reason = "it only stands in the reason" } : mutant;
    }

    /// <summary>A change that has to be noticed somewhere; in a case that another setting decides, it cannot be.</summary>
    private Mutant AnyCase(List<Trial> tried, string how) => tried.Find(t => t.Changed) is { } killed
        ? Make(killed, MutantState.Killed, $"{Name} {how} gives {killed.After}")
        : Make(First(tried), MutantState.Survived, $"{Name} {how} changes no verdict");

    /// <summary>Each known value either turns a pass, or is known to be as good.</summary>
    private Mutant Member(List<Trial> tried, string member)
    {
        if (tried.Find(t => t.Before is Outcome.Pass && t.Changed) is { } killed)
            return Make(killed, MutantState.Killed, $"{Name} {To(member)} gives {killed.After}");
        if (tried.Find(t => t.PassStands && setting.DecidesAt(t)) is not { } passing)
            return AnyCase(tried, To(member));
        var mutant = Make(passing, MutantState.Survived, $"{Name} {To(member)} still passes");
        return PassesWith(member) is { } known ? mutant with { State = MutantState.Excused, Reason = $"the case \"{known.Name}\" says so" }
            : IsLater(member, passing.Site.Text) ? mutant with { State = MutantState.Excused, Reason = "it is a later version" }
            : mutant;
    }

    private Case? PassesWith(string member) => benches.Find(b => b.Outcome is Outcome.Pass && b.Sites.Any(s =>
        s.Setting == setting.Setting && string.Equals(s.Type, setting.Type, StringComparison.OrdinalIgnoreCase)
        && string.Equals(s.Text, member, StringComparison.OrdinalIgnoreCase)))?.Case;

    private static bool IsLater(string member, string? than)
    {
        if (than is null || !member.Any(char.IsAsciiDigit) || Skeleton(member) != Skeleton(than))
            return false;
        using var text = System.Text.Json.JsonDocument.Parse(Changes.Quoted(member));
        return Node.Of(text.RootElement).As<string>().AtLeast(than).Outcome is Outcome.Pass;
    }

    private static string Skeleton(string version) => new([.. version.Where(c => !char.IsAsciiDigit(c)).Select(char.ToUpperInvariant)]);

    /// <summary>What is not there must not pass, unless the check says what it means.</summary>
    private Mutant Missing(List<Trial> tried, string how, string named)
    {
        if (tried.Find(t => t.FailTurnsPass && !MayBeAbsent(t)) is { } turned)
            return Make(turned, MutantState.Wrong, $"{Name} {how} turns a failure into a pass{NoDefault(turned)}");
        if (tried.Find(t => t.PassStands && !MayBeAbsent(t) && setting.DecidesAt(t) && t.Change.Kind is not ChangeKind.NotExported) is { } stands)
            return Make(stands, MutantState.Wrong, $"{Name} {how} still passes{NoDefault(stands)}");
        var mutant = AnyCase(tried, how);
        return mutant.State is MutantState.Survived && tried.TrueForAll(t => MayBeAbsent(t)) ? mutant with { State = MutantState.Excused, Reason = named } : mutant;
    }

    private static bool MayBeAbsent(Trial trial) => trial.Change.Kind is not ChangeKind.Unreadable && trial.Site.NamesAbsence;

    private static string NoDefault(Trial trial) => trial.Change.Kind is ChangeKind.Unreadable ? "" : ", and the check names no default";

    /// <summary>
    /// Where going far in one direction turns a pass, some case must stand so near to the boundary that one step turns its verdict.
    /// </summary>
    private Mutant? Boundary(List<Trial> tried, ChangeKind far, ChangeKind back, ChangeKind farBack, string which)
    {
        var exists = setting.SomeChanged(far, t => t.Before is Outcome.Pass) || setting.SomeChanged(farBack, t => t.FailTurnsPass);
        if (tried.Find(t => t.Changed && t.Before is Outcome.Pass) is { } killed)
            return Make(killed, MutantState.Killed, $"{Name} one step {(which is "lower" ? "down" : "up")} gives {killed.After}");
        if (!exists)
            return null;
        return setting.All.Find(t => t.Change.Kind == back && t.FailTurnsPass) is { } across
            ? Make(across, MutantState.Killed, $"{Name} one step {(which is "lower" ? "up" : "down")} gives {across.After}") with { To = tried[0].Change.To }
            : Make(First(tried), MutantState.Survived, $"no case stands at the {which} boundary of {Name}: one step changes no verdict");
    }

    /// <summary>Where a long list turns a verdict, one more item must do so in some case.</summary>
    private Mutant? Longer(List<Trial> tried)
    {
        if (!tried.Exists(t => t.Change.Kind is ChangeKind.Many && t.Changed))
            return null;
        var how = setting.Setting.Length == 0 ? "with one resource more" : "with one item more";
        if (tried.Find(t => t.Change.Kind is ChangeKind.OneMore && t.Changed) is { } killed)
            return Make(killed, MutantState.Killed, $"{Name} {how} gives {killed.After}");
        return setting.All.Find(t => t.Change.Kind is ChangeKind.OneLess && t.FailTurnsPass) is { } across
            ? Make(across, MutantState.Killed, $"{Name} with one less gives {across.After}") with { To = tried[0].Change.To }
            : Make(First(tried), MutantState.Survived, $"{Name} {how} changes no verdict, though many more do");
    }

    /// <summary>The case to show: rather one that passes.</summary>
    private static Trial First(List<Trial> tried) => tried.Find(t => t.Before is Outcome.Pass) ?? tried[0];

    private Mutant Make(Trial trial, MutantState state, string sentence) =>
        new(setting.Type, setting.Setting, trial.Change.To, state, sentence, "", trial.Bench.Case.Name, trial.Bench.Case.Line);
}
