namespace ControlValidator.Engine;

/// <summary>Puts the verdicts of several workers into one order: by check, then by origin.</summary>
internal static class JudgedOrder
{
    /// <summary>Starting threads takes longer than ordering fewer.</summary>
    private const int WorthThreads = 1 << 15;

    /// <param name="lists">What each worker says of checks 0 to <paramref name="checks"/>: in whatever order, and the faster the more of it ascends.</param>
    internal static JudgedList Of(IReadOnlyList<JudgedList> lists, int checks, int parallel)
    {
        var starts = Starts(lists, checks);
        var all = new Judged[starts[checks]];
        Distribute(lists, (int[])starts.Clone(), all);
        if (all.Length < WorthThreads || parallel == 1)
        {
            for (var check = 0; check < checks; check++)
                Order(all, starts[check], starts[check + 1]);
        }
        else
        {
            Parallel.For(0, checks, new() { MaxDegreeOfParallelism = parallel }, check => Order(all, starts[check], starts[check + 1]));
        }
        return JudgedList.Of(all);
    }

    /// <summary>Where the verdicts of each check begin, and where those of the last end.</summary>
    private static int[] Starts(IReadOnlyList<JudgedList> lists, int checks)
    {
        var starts = new int[checks + 1];
        foreach (var list in lists)
        {
            for (var i = 0; i < list.Count; i++)
                starts[list[i].Check + 1]++;
        }
        for (var check = 0; check < checks; check++)
            starts[check + 1] += starts[check];
        return starts;
    }

    private static void Distribute(IReadOnlyList<JudgedList> lists, int[] free, Judged[] all)
    {
        foreach (var list in lists)
        {
            for (var i = 0; i < list.Count; i++)
                all[free[list[i].Check]++] = list[i];
        }
    }

    /// <summary>Orders verdicts of one check. A worker goes through an estate from front to back, so there are few runs to merge.</summary>
    private static void Order(Judged[] all, int start, int end)
    {
        var runs = Runs(all, start, end);
        if (runs.Count <= 2)
            return;
        var (from, to) = (new Judged[end - start], new Judged[end - start]);
        Array.Copy(all, start, from, 0, from.Length);
        while (runs.Count > 2)
        {
            runs = MergePairs(from, runs, to);
            (from, to) = (to, from);
        }
        Array.Copy(from, 0, all, start, from.Length);
    }

    /// <summary>Where each ascending run begins, counted from the first, and where the last ends.</summary>
    private static List<int> Runs(Judged[] all, int start, int end)
    {
        var runs = new List<int> { 0 };
        for (var i = start + 1; i < end; i++)
        {
            if (all[i].CompareTo(all[i - 1]) < 0)
                runs.Add(i - start);
        }
        runs.Add(end - start);
        return runs;
    }

    private static List<int> MergePairs(Judged[] from, List<int> runs, Judged[] to)
    {
        var merged = new List<int> { 0 };
        for (var i = 0; i + 1 < runs.Count; i += 2)
        {
            var end = runs[Math.Min(i + 2, runs.Count - 1)];
            Merge(from, runs[i], runs[i + 1], end, to);
            merged.Add(end);
        }
        return merged;
    }

    private static void Merge(Judged[] from, int start, int middle, int end, Judged[] to)
    {
        var (left, right, at) = (start, middle, start);
        while (left < middle && right < end)
            to[at++] = from[right].CompareTo(from[left]) < 0 ? from[right++] : from[left++];
        Array.Copy(from, left, to, at, middle - left);
        Array.Copy(from, right, to, at + middle - left, end - right);
    }
}
