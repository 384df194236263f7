using System.Globalization;
using System.Text;

namespace ControlValidator.Model;

/// <summary>
/// The order of texts that name versions: the numbers in them decide, left to right (<c>TLS1_0</c> before <c>TLS1_2</c>,
/// <c>1.2</c> before <c>1.10</c>). A text without a number comes before all others.
/// </summary>
internal static class VersionOrder
{
    internal static int Compare(string left, string right)
    {
        var (a, b) = (Numbers(left), Numbers(right));
        for (var i = 0; i < Math.Max(a.Count, b.Count); i++)
        {
            if (i >= a.Count)
                return -1;
            if (i >= b.Count)
                return 1;
            if (a[i] != b[i])
                return a[i].CompareTo(b[i]);
        }
        return 0;
    }

    private static List<long> Numbers(string text)
    {
        var numbers = new List<long>();
        var digits = new StringBuilder();
        foreach (var c in text + " ")
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (digits.Length > 0)
            {
                numbers.Add(long.TryParse(digits.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : long.MaxValue);
                digits.Clear();
            }
        }
        return numbers;
    }
}
