namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// Makes a combination of classes that escapes into a box by taking in class after class. A box escapes a policy if and only if in some respect
/// none of its classes is subject to it, so that each class is tried in one step.
/// </summary>
internal static class Growth
{
    /// <summary>The classes of the box in each respect, those of the witness first.</summary>
    /// <param name="witness">A class for each respect; together they escape all of <paramref name="denying"/>.</param>
    /// <param name="candidates">The classes of a respect that may be taken in.</param>
    /// <param name="subject">The policies that a class of a respect is subject to.</param>
    internal static List<int>[] Around(int[] witness, Bits denying, Func<int, IEnumerable<int>> candidates, Func<int, int, Bits> subject)
    {
        var chosen = Array.ConvertAll(witness, static c => new List<int> { c });
        var unions = witness.Select((c, d) => subject(d, c)).ToArray();
        // who comes last in the list of respects, and matters most
        for (var d = unions.Length - 1; d >= 0; d--)
        {
            var others = denying;
            for (var e = 0; e < unions.Length; e++)
                others = e == d ? others : others & unions[e];
            foreach (var c in candidates(d))
            {
                var set = subject(d, c);
                if (c == witness[d] || others.Meets(set))
                    continue;
                chosen[d].Add(c);
                unions[d] |= set;
            }
        }
        return chosen;
    }
}
