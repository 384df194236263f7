using System.Runtime.InteropServices;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// Looks for a combination of classes, one of each dimension, to which none of the denying policies applies. A policy applies to a
/// combination if its conditions hold in every dimension, so that each has to be escaped in at least one.
/// </summary>
internal sealed class Search
{
    /// <summary>More steps than any tenant takes; a question that needs more is answered with "unknown".</summary>
    private const int MostSteps = 4_000_000;

    /// <summary>Above this many, comparing choices with each other costs more than it saves; the last layer is only gone through.</summary>
    private const int MostCompared = 500;

    private readonly Layer[] layers;
    private readonly HashSet<(int Level, Bits Left)> seen = [];
    private readonly int[] chosen;
    private int steps;

    private Search(Layer[] layers)
    {
        this.layers = layers;
        chosen = new int[layers.Length];
    }

    /// <summary>The classes of a combination that escapes, by index; null where there is none.</summary>
    /// <param name="sets">For each dimension, the policies whose condition holds, by class.</param>
    /// <param name="denying">The policies that deny.</param>
    /// <param name="gaveUp">Whether it took too long to tell.</param>
    internal static int[]? Escape(IReadOnlyList<Bits[]> sets, Bits denying, out bool gaveUp)
    {
        gaveUp = false;
        if (sets.Any(s => s.Length == 0))
            return null;
        var search = new Search(Stack(sets, denying));
        var found = search.From(0, denying);
        gaveUp = !found && search.steps >= MostSteps;
        if (!found)
            return null;
        var result = new int[search.layers.Length];
        for (var i = 0; i < result.Length; i++)
            result[search.layers[i].Dimension] = search.chosen[i];
        return result;
    }

    /// <summary>The dimensions with the fewest choices first.</summary>
    private static Layer[] Stack(IReadOnlyList<Bits[]> sets, Bits denying)
    {
        var stack = sets.Select((s, i) => Layer.Of(i, s, denying)).OrderBy(l => l.Choices.Length).ToArray();
        var after = denying;
        for (var i = stack.Length - 1; i >= 0; i--)
            stack[i] = stack[i] with { Unescapable = after &= stack[i].InAll };
        return stack;
    }

    private bool From(int level, Bits left)
    {
        if (left.Meets(layers[level].Unescapable) || !seen.Add((level, left)) || ++steps >= MostSteps)
            return false;
        var isLast = level == layers.Length - 1;
        foreach (var choice in layers[level].Choices)
        {
            chosen[level] = choice.Index;
            if (isLast ? !left.Meets(choice.Set) : From(level + 1, left & choice.Set))
                return true;
        }
        return false;
    }

    /// <summary>One dimension, with those of its classes that escape more than others do.</summary>
    /// <param name="InAll">The policies that no class escapes here.</param>
    /// <param name="Unescapable">The policies that are escaped neither here nor in a later layer.</param>
    private sealed record Layer(int Dimension, Choice[] Choices, Bits InAll, Bits Unescapable)
    {
        internal static Layer Of(int dimension, Bits[] sets, Bits denying)
        {
            var least = new List<Choice>();
            var known = new HashSet<Bits>();
            var inAll = denying;
            for (var i = 0; i < sets.Length; i++)
            {
                var set = sets[i] & denying;
                inAll &= set;
                if (known.Add(set))
                    least.Add(new(i, set, set.Count));
            }
            least.Sort(static (left, right) => left.Size != right.Size ? left.Size - right.Size : left.Index - right.Index);
            return new(dimension, Minimal(least), inAll, denying);
        }

        // Whoever is subject to more policies than somebody else escapes nowhere that the other does not.
        private static Choice[] Minimal(List<Choice> choices)
        {
            if (choices.Count > MostCompared)
                return [.. choices];
            var minimal = new List<Choice>();
            foreach (var choice in choices)
            {
                if (!minimal.Exists(m => m.Set.IsWithin(choice.Set)))
                    minimal.Add(choice);
            }
            return [.. minimal];
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Choice(int Index, Bits Set, int Size);
}
