using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// Finds, as few large boxes, all combinations of classes that some policy of one side keeps out and no policy of the other does.
/// </summary>
/// <param name="dimensions">The respects; who signs in comes last.</param>
/// <param name="keeping">The policies of the side that keeps out.</param>
/// <param name="letting">Those of the side that lets in.</param>
/// <param name="shared">For each class of people, the policies that keep out on both sides alike, whatever is not known of them.</param>
internal sealed class BoxSearch(ImmutableArray<Dimension> dimensions, Bits keeping, Bits letting, ImmutableArray<Bits> shared)
{
    private const int Most = 200;

    private readonly List<FoundBox> found = [];

    /// <summary>Whether there were more boxes, or more combinations, than can be looked at.</summary>
    internal bool GaveUp { get; private set; }

    /// <summary>First what surely changed sides, then what may have.</summary>
    internal IReadOnlyList<FoundBox> Find()
    {
        foreach (var isSure in new[] { true, false })
        {
            foreach (var keeper in keeping.Numbers())
                Find(keeper, isSure);
        }
        return found;
    }

    private void Find(int keeper, bool isSure)
    {
        var cube = Cube(keeper, isSure);
        List<SignInBox> pieces = [cube];
        foreach (var box in found)
            pieces = [.. pieces.SelectMany(piece => piece.Except(box.Box))];
        while (pieces.Count > 0)
        {
            var piece = pieces[^1];
            pieces.RemoveAt(pieces.Count - 1);
            if (piece.IsEmpty || Witness(piece, isSure) is not { } witness)
                continue;
            if (found.Count == Most)
            {
                GaveUp = true;
                return;
            }
            // what surely opened may be told twice; what may have is not mixed with it
            var grown = Grow(isSure ? cube : piece, witness, isSure);
            found.Add(new(grown, witness, keeper, isSure));
            pieces = [.. pieces.Append(piece).SelectMany(p => p.Except(grown))];
        }
    }

    /// <summary>All that the policy keeps out.</summary>
    private SignInBox Cube(int keeper, bool isSure) => new(
    [
        .. dimensions.Select((dimension, d) => Bits.Where(dimension.Classes.Length, c =>
            dimension.Classes[c] is var one && (isSure ? one.Exists is Truth.Yes && one.Surely[keeper] : one.Perhaps[keeper])
            && (d < dimensions.Length - 1 || !shared[c][keeper]))),
    ]);

    private int[]? Witness(SignInBox piece, bool isSure)
    {
        var classes = piece.Chosen.Select(static bits => bits.Numbers().ToArray()).ToArray();
        var sets = classes.Select((numbers, d) => numbers.Select(c => Letting(d, c, isSure)).ToArray()).ToList();
        var witness = Search.Escape(sets, letting, out var gaveUp);
        GaveUp |= gaveUp;
        return witness is null ? null : [.. witness.Select((place, d) => classes[d][place])];
    }

    private SignInBox Grow(SignInBox within, int[] witness, bool isSure) => new(
    [
        .. Growth.Around(witness, letting, d => within.Chosen[d].Numbers(), (d, c) => Letting(d, c, isSure)).Select((chosen, d) => Bits.Of(dimensions[d].Classes.Length, chosen)),
    ]);

    private Bits Letting(int dimension, int number, bool isSure) =>
        dimensions[dimension].Classes[number] is var one && isSure ? one.Perhaps : one.Surely;
}

/// <summary>A box with one of its combinations, and the policy that keeps it out on one side.</summary>
internal sealed record FoundBox(SignInBox Box, int[] Witness, int Keeper, bool IsSure);
