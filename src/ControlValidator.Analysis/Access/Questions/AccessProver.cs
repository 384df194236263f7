using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Judges those who can do something.</summary>
internal static class AccessProver
{
    private const int MostTold = 3;

    /// <summary>Whether there are none but those who are listed.</summary>
    public static AccessProof Only(ImmutableHashSet<string> listed, AccessHolders holders, string what)
    {
        foreach (var holder in Everybody(holders))
            Note(holder);
        var others = holders.Sure.Where(holder => !IsListed(holder, listed)).ToList();
        if (others.Count > 0)
            return Refuted(others, holders, what);
        if (holders.Perhaps.FirstOrDefault(holder => !IsListed(holder, listed)) is { } possible)
            return Open($"{possible.Chains[0].Sentence}, which may let him {what}", holders, possible);
        return holders.Missing.IsEmpty
            ? Answer(Outcome.Pass, $"only those who are listed can {what}: {holders.Sure.Length + holders.Perhaps.Length} of them", holders)
            : Open(holders.Missing[0], holders);
    }

    /// <summary>Whether he is listed himself, or a group is through which he has it, also where he has it in other ways.</summary>
    public static bool IsListed(AccessHolder holder, ImmutableHashSet<string> listed) => listed.Contains(holder.Id) || listed.Contains(holder.Name)
        || holder.Chains.Any(chain => chain.Groups.Concat(chain.GroupNames).Any(listed.Contains) || chain.OtherGroups().Any(listed.Contains));

    /// <summary>Whether a judgement holds for each.</summary>
    public static AccessProof All(Func<AccessHolder, Verdict> judge, AccessHolders holders, string what)
    {
        var failing = new List<AccessHolder>();
        AccessProof? open = null;
        foreach (var (holder, isSure) in holders.Sure.Select(one => (one, true)).Concat(holders.Perhaps.Select(one => (one, false))))
        {
            Note(holder);
            var verdict = judge(holder).Outcome;
            if (verdict is Outcome.Fail && isSure)
                failing.Add(holder);
            else if (verdict is not (Outcome.Pass or Outcome.NotApplicable))
                open ??= Open($"{holder.Chains[0].Sentence}{(isSure ? ", and of him it is not known" : $", which may let him {what}")}", holders, holder);
        }
        return failing.Count > 0 ? Refuted(failing, holders, what)
            : open ?? (holders.Missing.IsEmpty
                ? Answer(Outcome.Pass, $"it holds for all {holders.Sure.Length + holders.Perhaps.Length} who can {what}", holders)
                : Open(holders.Missing[0], holders));
    }

    /// <param name="example">Who decides; null where everybody does.</param>
    public static AccessProof Answer(Outcome outcome, string sentence, AccessHolders holders, AccessHolder? example = null) =>
        new(outcome, sentence, example, [], holders.Assumptions) { Holders = holders, Told = example is null ? [.. Everybody(holders)] : [example] };

    /// <param name="example">Who may be able to; null where it hangs on what is missing.</param>
    public static AccessProof Open(string why, AccessHolders holders, AccessHolder? example = null) =>
        Answer(Outcome.Unknown, $"it cannot be decided: {why}", holders, example) with { Missing = holders.Missing, Assumptions = [] };

    /// <summary>Tells whoever watches how a check reads what somebody's access rests on.</summary>
    public static void Note(AccessHolder? holder)
    {
        foreach (var chain in holder?.Chains ?? [])
            chain.Note();
    }

    private static AccessProof Refuted(List<AccessHolder> those, AccessHolders holders, string what)
    {
        ImmutableArray<AccessHolder> told = [.. those.Take(MostTold)];
        var others = string.Concat(told.Skip(1).Select(static holder => $"; likewise {holder.Chains[0].Sentence}"));
        var more = those.Count > MostTold ? $"; and {those.Count - MostTold} more" : "";
        return Answer(Outcome.Fail, $"{told[0].Chains[0].Sentence}, and so can {what}{others}{more}", holders, told[0]) with { Told = told };
    }

    private static IEnumerable<AccessHolder> Everybody(AccessHolders holders) => holders.Sure.Concat(holders.Perhaps);
}
