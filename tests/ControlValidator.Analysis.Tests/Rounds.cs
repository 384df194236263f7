using System.Collections.Immutable;

namespace ControlValidator.Analysis.Tests;

/// <summary>
/// Questions drawn from seeds and answered twice. <c>CVAL_RANDOM_TENANTS</c> and <c>CVAL_RANDOM_RULES</c> set how many tenants and rule sets are
/// drawn, <c>CVAL_RANDOM_FIRST</c> how many seeds are passed over before. A seed makes the same case on every machine, so that a disagreement
/// comes back.
/// </summary>
internal static class Rounds
{
    private const int MostTold = 20;

    internal static int Tenants(int usual) => Asked.Number("CVAL_RANDOM_TENANTS") ?? usual;

    internal static int Rules(int usual) => Asked.Number("CVAL_RANDOM_RULES") ?? usual;

    /// <summary>Where the answers to the questions of a seed differ, the smallest seeds first. The round goes on behind the first of them.</summary>
    /// <param name="first">The first seed, if none are passed over.</param>
    /// <param name="count">How many seeds.</param>
    /// <param name="disagreements">What differs; nothing where the answers are the same.</param>
    internal static ImmutableArray<string> Disagreements(int first, int count, Func<int, IEnumerable<string?>> disagreements)
    {
        return [.. Enumerable.Range(first + (Asked.Number("CVAL_RANDOM_FIRST") ?? 0), count).AsParallel().AsOrdered().WithDegreeOfParallelism(2).SelectMany(Told).Take(MostTold)];

        IEnumerable<string> Told(int seed)
        {
            foreach (var words in disagreements(seed).OfType<string>().Select(words => $"seed {seed}: {words}"))
            {
                // at once, for a round of an hour may be ended before its end
                TestContext.Progress.WriteLine(words);
                yield return words;
            }
        }
    }
}
