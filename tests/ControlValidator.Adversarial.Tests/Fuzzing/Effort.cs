using System.Diagnostics;

namespace ControlValidator.Adversarial.Tests.Fuzzing;

/// <summary>How long to go on: a fixed number of rounds, or for as long as one variable says; from the first seed that another one says.</summary>
internal static class Effort
{
    private const string Variable = "CVAL_FUZZ_SECONDS";
    private const string FirstVariable = "CVAL_FUZZ_FIRST";

    /// <summary>Seeds, one a round: the same ones in the same order.</summary>
    public static IEnumerable<ulong> Rounds(int usual)
    {
        var seconds = Asked.Number(Variable) ?? 0;
        var first = Asked.Number(FirstVariable) ?? 0;
        var clock = Stopwatch.StartNew();
        var round = 0;
        for (; round < usual || clock.Elapsed.TotalSeconds < seconds; round++)
            yield return (ulong)(first + round);
        TestContext.Out.WriteLine($"{round} rounds");
    }
}
