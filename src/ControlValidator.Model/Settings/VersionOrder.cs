namespace ControlValidator.Model;

/// <summary>
/// The order of texts that name versions: the numbers in them decide, left to right (<c>TLS1_0</c> before <c>TLS1_2</c>,
/// <c>1.2</c> before <c>1.10</c>). A text without a number comes before all others.
/// </summary>
internal static class VersionOrder
{
    internal static int Compare(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        while (true)
        {
            var (a, b) = (Number(ref left), Number(ref right));
            if (a is null || b is null)
                return (a is null ? 0 : 1) - (b is null ? 0 : 1);
            if (a != b)
                return a < b ? -1 : 1;
        }
    }

    /// <summary>The next number of the text, which is cut off behind it; null where there is none. Too long a number is the largest.</summary>
    private static long? Number(ref ReadOnlySpan<char> text)
    {
        var at = 0;
        while (at < text.Length && !char.IsAsciiDigit(text[at]))
            at++;
        if (at == text.Length)
            return null;
        var value = 0L;
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            value = value > (long.MaxValue - 9) / 10 ? long.MaxValue / 10 : (value * 10) + (text[at] - '0');
        text = text[at..];
        return value;
    }
}
