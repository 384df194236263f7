using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Cli.Testing;

/// <summary>A line of what a check read in one case, held against what it read in another.</summary>
internal sealed record Difference(DifferenceSide Side, string Pointer, string Value, string File, int Line)
{
    internal char Sign => Side switch
    {
        DifferenceSide.Here => '-',
        DifferenceSide.There => '+',
        DifferenceSide.Both => ' ',
    };

    /// <summary>In the order of reading; what differs stands together.</summary>
    internal static IEnumerable<Difference> Between(ImmutableArray<Observation> here, ImmutableArray<Observation> there)
    {
        foreach (var own in here)
        {
            var same = there.FirstOrDefault(o => o.Pointer == own.Pointer);
            var side = same is not null && same.Value == own.Value ? DifferenceSide.Both : DifferenceSide.Here;
            yield return Of(side, own);
            if (same is not null && side is DifferenceSide.Here)
                yield return Of(DifferenceSide.There, same);
        }
        foreach (var other in there.Where(o => here.All(h => h.Pointer != o.Pointer)))
            yield return Of(DifferenceSide.There, other);
    }

    private static Difference Of(DifferenceSide side, Observation observation) =>
        new(side, observation.Pointer, observation.Value, observation.File, observation.Line);
}

/// <summary>Which of two cases an observation is from.</summary>
internal enum DifferenceSide
{
    Here,
    There,
    Both,
}
