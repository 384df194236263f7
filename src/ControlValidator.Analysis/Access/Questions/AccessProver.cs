using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Judges those who can do something.</summary>
internal static class AccessProver
{
    /// <summary>Whether there are none but those who are listed.</summary>
    public static AccessProof Only(ImmutableHashSet<string> listed, AccessHolders holders, string what)
    {
        foreach (var holder in holders.Sure.Concat(holders.Perhaps))
            Note(holder);
        if (holders.Sure.FirstOrDefault(holder => !IsListed(holder, listed)) is { } other)
            return new(Outcome.Fail, $"{other.Chains[0].Sentence}, and so can {what}", other, [], holders.Assumptions);
        if (holders.Perhaps.FirstOrDefault(holder => !IsListed(holder, listed)) is { } possible)
            return Open($"{possible.Chains[0].Sentence}, which may let him {what}", possible, holders.Missing);
        return holders.Missing.IsEmpty
            ? new(Outcome.Pass, $"only those who are listed can {what}: {holders.Sure.Length + holders.Perhaps.Length} of them", null, [], holders.Assumptions)
            : Open(holders.Missing[0], null, holders.Missing);
    }

    /// <summary>Whether he is listed himself, or a group is through which he has it, also where he has it in other ways.</summary>
    public static bool IsListed(AccessHolder holder, ImmutableHashSet<string> listed) => listed.Contains(holder.Id) || listed.Contains(holder.Name)
        || holder.Chains.Any(chain => chain.Groups.Concat(chain.GroupNames).Any(listed.Contains) || chain.OtherGroups().Any(listed.Contains));

    /// <summary>Whether a judgement holds for each.</summary>
    public static AccessProof All(Func<AccessHolder, Verdict> judge, AccessHolders holders, string what)
    {
        AccessProof? open = null;
        foreach (var (holder, isSure) in holders.Sure.Select(one => (one, true)).Concat(holders.Perhaps.Select(one => (one, false))))
        {
            Note(holder);
            var verdict = judge(holder).Outcome;
            if (verdict is Outcome.Fail && isSure)
                return new(Outcome.Fail, $"{holder.Chains[0].Sentence}, and so can {what}", holder, [], holders.Assumptions);
            if (verdict is not (Outcome.Pass or Outcome.NotApplicable))
                open ??= Open($"{holder.Chains[0].Sentence}{(isSure ? ", and of him it is not known" : $", which may let him {what}")}", holder, holders.Missing);
        }
        return open ?? (holders.Missing.IsEmpty
            ? new(Outcome.Pass, $"it holds for all {holders.Sure.Length + holders.Perhaps.Length} who can {what}", null, [], holders.Assumptions)
            : Open(holders.Missing[0], null, holders.Missing));
    }

    public static AccessProof Open(string why, AccessHolder? example, ImmutableArray<string> missing) =>
        new(Outcome.Unknown, $"it cannot be decided: {why}", example, missing, []);

    /// <summary>Tells the recorder what somebody's access rests on, if there is one.</summary>
    public static void Note(AccessHolder? holder)
    {
        foreach (var chain in holder?.Chains ?? [])
            chain.Note();
    }
}
