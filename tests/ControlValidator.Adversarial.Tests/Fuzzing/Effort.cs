using System.Diagnostics;
using System.Globalization;

namespace ControlValidator.Adversarial.Tests.Fuzzing;

/// <summary>How long to go on: a fixed number of rounds, or for as long as one variable says.</summary>
internal static class Effort
{
    private const string Variable = "CVAL_FUZZ_SECONDS";

    /// <summary>Seeds, one a round: the same ones in the same order.</summary>
    public static IEnumerable<ulong> Rounds(int usual)
    {
        var seconds = int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var clock = Stopwatch.StartNew();
        var round = 0;
        for (; round < usual || clock.Elapsed.TotalSeconds < seconds; round++)
            yield return (ulong)round;
        TestContext.Out.WriteLine($"{round} rounds");
    }
}
