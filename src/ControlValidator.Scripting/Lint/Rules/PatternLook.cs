using System.Text.RegularExpressions;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>What can be seen of a regular expression without running it.</summary>
/// <param name="Problem">Why it is none, or matches nothing.</param>
/// <param name="Repeats">A repeated group that repeats within, if there is one.</param>
/// <param name="IsHalfAnchored">Whether it has one of <c>^</c> and <c>$</c>, and not the other.</param>
/// <param name="IsLikeAWhole">Whether it has neither, and alternatives of plain words only.</param>
internal sealed partial record PatternLook(string? Problem, string? Repeats, bool IsHalfAnchored, bool IsLikeAWhole)
{
    public static PatternLook At(string pattern, string options)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException e)
        {
            return new($"the pattern is invalid: {e.Message.ReplaceLineEndings(" ")}", null, false, false);
        }
        var bare = Escaped().Replace(pattern, "_");
        if (!options.Contains("Multiline", StringComparison.Ordinal) && BehindTheEnd().IsMatch(bare))
            return new($"`{pattern}` asks for something before the beginning or behind the end of the text", null, false, false);
        var (starts, ends) = (bare.StartsWith('^') || pattern.StartsWith("\\A", StringComparison.Ordinal), bare.EndsWith('$') || pattern.EndsWith("\\z", StringComparison.OrdinalIgnoreCase));
        return new(null, RepeatedTwice(bare), starts != ends && !bare.StartsWith(".*", StringComparison.Ordinal) && !bare.EndsWith(".*", StringComparison.Ordinal), !starts && !ends && Words().IsMatch(bare));
    }

    /// <summary>A group with an unbounded repetition inside and behind it, or with alternatives that begin alike.</summary>
    private static string? RepeatedTwice(string pattern)
    {
        var open = new Stack<int>();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '[' && pattern.IndexOf(']', Math.Min(i + 2, pattern.Length)) is > 0 and var end)
                i = end;
            else if (pattern[i] == '(')
                open.Push(i);
            else if (pattern[i] == ')' && open.TryPop(out var start) && IsUnbounded(pattern, i + 1) && IsAmbiguous(pattern[(start + 1)..i]))
                return pattern[start..(i + 2)];
        }
        return null;
    }

    private static bool IsUnbounded(string pattern, int at) =>
        at < pattern.Length && (pattern[at] is '*' or '+' || OpenCount().IsMatch(pattern[at..]));

    // Where a repetition stands at the end or the beginning of what is repeated, one character can be shared out in many ways.
    private static bool IsAmbiguous(string group)
    {
        var inner = GroupHead().Replace(group, "");
        var parts = inner.Split('|');
        return parts.Any(p => EndsRepeated().IsMatch(p) && !Separated().IsMatch(p))
            || (parts.Length > 1 && parts.Any(p => parts.Count(other => other.Length > 0 && p.Length > 0 && other[0] == p[0]) > 1));
    }

    [GeneratedRegex(@"\\.", RegexOptions.CultureInvariant | RegexOptions.Singleline, Timeout.Infinite)]
    private static partial Regex Escaped();

    [GeneratedRegex(@"\$[A-Za-z0-9_.]|[A-Za-z0-9_.]\^", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex BehindTheEnd();

    [GeneratedRegex(@"^\(?[A-Za-z0-9_-]+(\|[A-Za-z0-9_-]+)+\)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Words();

    [GeneratedRegex(@"^\{[0-9]+,\}", RegexOptions.CultureInvariant, Timeout.Infinite)]
    private static partial Regex OpenCount();

    [GeneratedRegex(@"^\?(:|<[^>]*>)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex GroupHead();

    [GeneratedRegex(@"([*+]|\{[0-9]+,\})[?)]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex EndsRepeated();

    // "-[a-z]+" begins with a character that its repetition does not match.
    [GeneratedRegex(@"^[-_/,;:.@ ](\[[^\]]*\]|[A-Za-z0-9])[*+]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, Timeout.Infinite)]
    private static partial Regex Separated();
}
