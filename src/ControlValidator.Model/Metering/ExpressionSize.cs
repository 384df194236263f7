namespace ControlValidator.Model.Metering;

/// <summary>How many parts an expression has once its counted repetitions are written out: <c>(a{3}b){2}</c> has eight.</summary>
internal static class ExpressionSize
{
    /// <summary>Larger ones are not told apart.</summary>
    internal const long Most = 20_000;

    /// <summary>At most one more than <see cref="Most"/>.</summary>
    internal static long Of(string pattern)
    {
        var around = new Stack<long>();
        long sum = 1, last = 0;
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '(':
                    around.Push(sum + last);
                    (sum, last) = (0, 0);
                    break;
                case ')':
                    (sum, last) = (around.TryPop(out var before) ? before : 0, sum + last);
                    break;
                case '{' when Repetition(pattern, i) is { } times:
                    last = Capped(Math.Max(1, last) * times);
                    break;
                case '[':
                    i = EndOfClass(pattern, i);
                    (sum, last) = (sum + last, 1);
                    break;
                case '\\':
                    i++;
                    (sum, last) = (sum + last, 1);
                    break;
                default:
                    (sum, last) = (sum + last, 1);
                    break;
            }
            sum = Capped(sum);
        }
        while (around.TryPop(out var before))
            sum = Capped(sum + before);
        return Capped(sum + last);
    }

    private static long Capped(long size) => Math.Min(size, Most + 1);

    /// <summary>The larger number of <c>{2,5}</c>; null where no repetition stands there.</summary>
    private static long? Repetition(string pattern, int open)
    {
        long number = 0, largest = 0;
        for (var i = open + 1; i < pattern.Length && (char.IsAsciiDigit(pattern[i]) || pattern[i] is ',' or '}'); i++)
        {
            number = char.IsAsciiDigit(pattern[i]) ? Capped((number * 10) + (pattern[i] - '0')) : 0;
            largest = Math.Max(largest, number);
            if (pattern[i] is '}')
                return largest;
        }
        return null;
    }

    private static int EndOfClass(string pattern, int open)
    {
        for (var i = open + 1; i < pattern.Length; i++)
        {
            if (pattern[i] is '\\')
                i++;
            else if (pattern[i] is ']' && i > open + 1)
                return i;
        }
        return pattern.Length;
    }
}
