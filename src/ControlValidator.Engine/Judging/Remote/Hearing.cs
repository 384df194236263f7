using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Engine;

/// <summary>
/// The checks of a run that are judged elsewhere. The engine has read the snapshot and knows how often each of them has to answer; an
/// answer too few, one too many, or one about what does not stand there, and none of that judge's answers counts.
/// </summary>
internal sealed class Hearing
{
    /// <summary>Verdicts that one thread looks at; starting others takes longer than fewer.</summary>
    private const int Piece = 1 << 14;

    private readonly ImmutableArray<Check> checks;
    private readonly IReadOnlyList<IRemoteJudge> judges;
    private readonly int[] judgeOf;
    private readonly int[] placeOf;

    internal Hearing(ImmutableArray<Check> checks, IReadOnlyList<IRemoteJudge> judges)
    {
        this.checks = checks;
        this.judges = judges;
        judgeOf = new int[checks.Length];
        placeOf = new int[checks.Length];
        Array.Fill(judgeOf, -1);
        for (var judge = 0; judge < judges.Count; judge++)
        {
            for (var place = 0; place < judges[judge].Checks.Length; place++)
            {
                var index = IndexOf(judges[judge].Checks[place]);
                if (index < 0)
                    continue;
                judgeOf[index] = judge;
                placeOf[index] = place;
            }
        }
    }

    internal bool IsLocal(int check) => judgeOf[check] < 0;

    internal bool IsRemote(int check) => judgeOf[check] >= 0;

    internal void Begin(bool keepPasses, RowLog rows)
    {
        for (var judge = 0; judge < judges.Count; judge++)
        {
            var wanted = new bool[judges[judge].Checks.Length];
            for (var check = 0; check < checks.Length; check++)
            {
                if (judgeOf[check] == judge)
                    wanted[placeOf[check]] = true;
            }
            judges[judge].Begin(keepPasses, ImmutableCollectionsMarshal.AsImmutableArray(wanted), rows);
        }
    }

    /// <summary>Counts what the judges say, as far as it can be believed.</summary>
    internal void Conclude(OpenedEstate estate, JudgingOptions options, Ballot ballot)
    {
        var expected = new long[checks.Length];
        for (var check = 0; check < expected.Length; check++)
            expected[check] = Expected(checks[check], estate.Snapshot.Manifest);
        for (var judge = 0; judge < judges.Count; judge++)
        {
            var said = judges[judge].Conclude();
            if (said is not null && Objection(said, judge, estate, expected, options) is { } objection)
            {
                judges[judge].Distrust(objection);
                said = null;
            }
            for (var check = 0; check < checks.Length; check++)
            {
                if (judgeOf[check] == judge)
                    Count(said, check, ballot, options.KeepPasses);
            }
            if (said is not null)
                Keep(said, judge, ballot);
        }
    }

    /// <summary>What the judge says of one verdict; null where it is not of a remote check.</summary>
    internal Testimony?[] Explain(JudgedList verdicts, int start, int count)
    {
        var answers = new Testimony?[count];
        for (var judge = 0; judge < judges.Count; judge++)
        {
            var asked = new List<int>();
            var questions = new List<RemoteQuestion>();
            for (var i = 0; i < count; i++)
            {
                var verdict = verdicts[start + i];
                if (judgeOf[verdict.Check] != judge || verdict.IsCollection)
                    continue;
                asked.Add(i);
                questions.Add(new(placeOf[verdict.Check], verdict.IsResource ? verdict.Origin : null));
            }
            if (questions.Count == 0)
                continue;
            var said = judges[judge].Explain(questions);
            for (var i = 0; i < asked.Count; i++)
                answers[asked[i]] = said[i];
        }
        return answers;
    }

    private int IndexOf(Check check)
    {
        for (var i = 0; i < checks.Length; i++)
        {
            if (ReferenceEquals(checks[i], check))
                return i;
        }
        return -1;
    }

    private string? Objection(RemoteVerdicts said, int judge, OpenedEstate estate, long[] expected, JudgingOptions options)
    {
        var last = default(Judged?);
        var kept = new RemoteVerdicts(said.Checks);
        for (var i = 0; i < said.Kept.Count; i++)
        {
            var verdict = said.Kept[i];
            if (last is { } before && before.CompareTo(verdict) >= 0)
                return "its verdicts are out of order, or given twice";
            kept.Count(verdict.Check, verdict.Outcome)++;
            last = verdict;
        }
        if (!AllStandThere(said.Kept, judges[judge].Checks, estate, options.Parallel))
            return "it judged what does not stand in the snapshot";
        for (var check = 0; check < checks.Length; check++)
        {
            if (judgeOf[check] != judge || judges[judge].FaultOf(placeOf[check]) is not null)
                continue;
            var place = placeOf[check];
            if (said.Total(place) != expected[check])
                return "it gave more or fewer verdicts than there are subjects";
            for (var outcome = Outcome.Error; outcome <= Outcome.Pass; outcome++)
            {
                if ((options.KeepPasses || IsAlwaysKept(outcome)) && kept.Count(place, outcome) != said.Count(place, outcome))
                    return "its counts are not those of its verdicts";
            }
        }
        return null;
    }

    /// <summary>Each is looked for in an index that is larger than a processor keeps near, so that several are looked for at a time.</summary>
    private static bool AllStandThere(JudgedList kept, ImmutableArray<Check> checks, OpenedEstate estate, int parallel)
    {
        var pieces = (kept.Count + Piece - 1) / Piece;
        if (pieces <= 1 || parallel == 1)
            return StandThere(0, kept.Count);
        var missing = 0;
        Parallel.For(0, pieces, new() { MaxDegreeOfParallelism = parallel }, piece =>
        {
            if (!StandThere(piece * Piece, Math.Min((piece + 1) * Piece, kept.Count)))
                Volatile.Write(ref missing, 1);
        });
        return missing == 0;

        bool StandThere(int start, int end)
        {
            var stands = new Standing(estate);
            for (var i = start; i < end; i++)
            {
                if (!stands.There(checks[kept[i].Check], kept[i]))
                    return false;
            }
            return true;
        }
    }

    /// <summary>How many verdicts a check has to give.</summary>
    private static long Expected(Check check, Manifest manifest)
    {
        if (check.Kind is CheckKind.Snapshot)
            return 1;
        var subjects = 0L;
        foreach (var collection in manifest.Collections)
            subjects += IsAbout(check, collection.Type) ? collection.Rows : 0;
        return subjects;
    }

    private static bool IsAlwaysKept(Outcome outcome) => outcome is not (Outcome.Pass or Outcome.NotApplicable);

    private static bool IsAbout(Check check, string type) => check.Types.IsEmpty || check.Judges(type);

    private void Count(RemoteVerdicts? said, int check, Ballot ballot, bool keepPasses)
    {
        var fault = judges[judgeOf[check]].FaultOf(placeOf[check]);
        if (fault is not null || said is null)
        {
            ballot.Count(check, Outcome.Error, Judged.WholeSnapshot);
            return;
        }
        if (keepPasses)
            return;
        ballot.Add(check, Outcome.Pass, said.Count(placeOf[check], Outcome.Pass));
        ballot.Add(check, Outcome.NotApplicable, said.Count(placeOf[check], Outcome.NotApplicable));
    }

    private void Keep(RemoteVerdicts said, int judge, Ballot ballot)
    {
        var indexes = new int[said.Checks];
        Array.Fill(indexes, -1);
        for (var check = 0; check < checks.Length; check++)
        {
            if (judgeOf[check] == judge && judges[judge].FaultOf(placeOf[check]) is null)
                indexes[placeOf[check]] = check;
        }
        ballot.Kept.Reserve(said.Kept.Count);
        for (var i = 0; i < said.Kept.Count; i++)
        {
            var verdict = said.Kept[i];
            if (indexes[verdict.Check] >= 0)
                ballot.Count(indexes[verdict.Check], verdict.Outcome, verdict.Origin);
        }
    }

    /// <summary>Looks whether what a check is said to have judged stands in the snapshot. Asked in the order of checks, it compares few types.</summary>
    private struct Standing(OpenedEstate estate)
    {
        private Check? check;
        private string? type;
        private bool isAbout;

        internal bool There(Check asked, in Judged verdict)
        {
            if (asked.Kind is CheckKind.Snapshot)
                return verdict.Origin == Judged.WholeSnapshot;
            if (estate.TypeAt(verdict.Origin) is not { } found)
                return false;
            if (!ReferenceEquals(check, asked) || !ReferenceEquals(type, found))
                (check, type, isAbout) = (asked, found, IsAbout(asked, found));
            return isAbout;
        }
    }
}
