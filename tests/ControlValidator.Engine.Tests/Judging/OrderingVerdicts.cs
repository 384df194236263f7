using FsCheck;
using FsCheck.Fluent;

namespace ControlValidator.Engine.Tests;

/// <summary>Whatever order workers give verdicts in, there is one in which they are reported.</summary>
public sealed class OrderingVerdicts
{
    private const int Checks = 5;

    /// <summary>Enough for threads to be started.</summary>
    private const int Many = 100_000;

    [Test]
    public void Verdicts_are_ordered_by_check_then_by_document_row_and_part() =>
        Prop.ForAll(ArbMap.Default.ArbFor<(byte, byte)[][]>(), lists => IsOrdered([.. lists.Select(list => list.Select(Verdict))], parallel: 1)).QuickCheckThrowOnFailure();

    [TestCase(1, 1)]
    [TestCase(1, 8)]
    [TestCase(7, 8)]
    [TestCase(5000, 2)]
    [TestCase(Many, 2)]
    public void Many_verdicts_in_a_few_runs_or_in_none_are_ordered_alike_on_any_number_of_threads(int runs, int parallel)
    {
        var workers = Enumerable.Range(0, 3).Select(worker => Enumerable.Range(0, Many / 3)
            .Select(i => new Judged(new(0, i + (Scattered(i) % runs), worker), (short)(Scattered(i + 1) % Checks), Model.Outcome.Unknown)));

        Assert.That(IsOrdered([.. workers], parallel));
    }

    [Test]
    public void No_verdicts_are_no_list()
    {
        Assert.That(JudgedOrder.Of([], 0, 2).Count, Is.Zero);
        Assert.That(JudgedOrder.Of([new()], Checks, 2).Count, Is.Zero);
    }

    private static Judged Verdict((byte, byte) one) => new(new(one.Item1 % 2, one.Item2 % 16, one.Item1 % 3), (short)(one.Item2 % Checks), Model.Outcome.Fail);

    private static int Scattered(int i) => (int)((uint)i * 2654435761 >> 8) & 0xFFFFFF;

    private static bool IsOrdered(IEnumerable<Judged>[] workers, int parallel)
    {
        Judged[][] given = [.. workers.Select(w => w.ToArray())];
        var lists = new List<JudgedList>();
        foreach (var worker in given)
        {
            var list = new JudgedList();
            foreach (var verdict in worker)
                list.Add(verdict);
            lists.Add(list);
        }

        var ordered = JudgedOrder.Of(lists, Checks, parallel);

        return Enumerable.Range(0, ordered.Count).Select(i => ordered[i])
            .SequenceEqual(given.SelectMany(w => w).OrderBy(v => v.Check).ThenBy(v => v.Origin.Document).ThenBy(v => v.Origin.Row).ThenBy(v => v.Origin.Part));
    }
}
