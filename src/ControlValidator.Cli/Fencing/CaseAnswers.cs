using System.Collections.Immutable;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Fencing;

/// <summary>Understands what a fenced process says of cases: in full, or not at all, which is null.</summary>
internal static class CaseAnswers
{
    private const int LongestShortcoming = 4096;

    /// <summary>For each check why it is not proven; empty where it is.</summary>
    internal static string[]? Proofs(ReadOnlySpan<byte> said, int count)
    {
        var reader = new ForeignReader(said);
        var shortcomings = new string[count];
        for (var i = 0; i < count; i++)
            shortcomings[i] = reader.Text(1 << 20) is var text && text.Length > LongestShortcoming ? text[..LongestShortcoming] : text;
        return reader.IsComplete ? shortcomings : null;
    }

    /// <param name="counts">How many cases there are of each check.</param>
    internal static ImmutableArray<CaseTestimony>[]? Testimonies(ReadOnlySpan<byte> said, IEnumerable<int> counts)
    {
        var reader = new ForeignReader(said);
        var all = new List<ImmutableArray<CaseTestimony>>();
        foreach (var count in counts)
        {
            var ofCheck = ImmutableArray.CreateBuilder<CaseTestimony>(count);
            while (ofCheck.Count < count)
            {
                if (CaseTestimony.Read(ref reader) is not { } testimony)
                    return null;
                ofCheck.Add(testimony);
            }
            all.Add(ofCheck.MoveToImmutable());
        }
        return reader.IsComplete ? [.. all] : null;
    }

    internal static CheckMutation[]? Mutations(ReadOnlySpan<byte> said, ImmutableArray<(Check Check, ImmutableArray<Case> Cases)> asked)
    {
        var reader = new ForeignReader(said);
        var all = new CheckMutation[asked.Length];
        for (var i = 0; i < all.Length; i++)
        {
            if (MutationBytes.Read(ref reader, asked[i].Check, asked[i].Cases) is not { } tried)
                return null;
            all[i] = tried;
        }
        return reader.IsComplete ? all : null;
    }
}
