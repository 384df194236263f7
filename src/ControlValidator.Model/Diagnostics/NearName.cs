namespace ControlValidator.Model;

/// <summary>Finds the name that was probably meant.</summary>
public static class NearName
{
    private const int LongestName = 128;

    /// <summary>"Did you mean …?" where one of the names is near; null where none is.</summary>
    public static string? Suggest(string written, IEnumerable<string> names) => Of(written, names) is { } near ? $"Did you mean `{near}`?" : null;

    /// <summary>The nearest of the names, if one is near enough to be a slip of the pen; null where none is.</summary>
    public static string? Of(string written, IEnumerable<string> names)
    {
        if (written.Length is 0 or > LongestName)
            return null;
        var most = Math.Max(1, (written.Length + 1) / 3);
        return names
            .Where(n => n.Length > 0 && Math.Abs(n.Length - written.Length) <= most)
            .Select(n => (Name: n, Distance: Distance(written, n)))
            .Where(c => c.Distance <= most && c.Name != written)
            .OrderBy(c => c.Distance)
            .ThenBy(c => char.IsUpper(c.Name[0]) != char.IsUpper(written[0]))
            .ThenBy(c => c.Name, StringComparer.Ordinal)
            .FirstOrDefault().Name;
    }

    /// <summary>How many letters must be put in, taken out, changed or swapped with their neighbour; case is free.</summary>
    public static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + change);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, above) = (above, row);
        }
        return above[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
