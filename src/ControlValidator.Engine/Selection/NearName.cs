namespace ControlValidator.Engine;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearName
{
    private const int Farthest = 3;

    /// <summary>The known name with the fewest edits from what was written; null where none is near.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        string? nearest = null;
        var fewest = Math.Min(Farthest, written.Length / 2) + 1;
        foreach (var name in known)
        {
            if (Math.Abs(name.Length - written.Length) >= fewest)
                continue;
            var edits = Edits(written, name);
            if (edits < fewest)
                (nearest, fewest) = (name, edits);
        }
        return nearest;
    }

    private static int Edits(string left, string right)
    {
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (same ? 0 : 1)));
            }
        }
        return row[right.Length];
    }
}
