namespace ControlValidator.Analysis.Access;

/// <summary>Cuts a condition into brackets, connectives and everything between them.</summary>
internal static class ConditionTokens
{
    private const string Action = "ActionMatches";

    public static List<string> Of(string text)
    {
        var tokens = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
                at++;
            else if (text[at] is '(' or ')' or '!')
                tokens.Add(text[at++].ToString());
            else
                tokens.Add(Next(text, ref at));
        }
        return tokens;
    }

    /// <summary>The operation of <c>ActionMatches{'…'}</c>; null of anything else.</summary>
    public static string? ActionOf(string token) =>
        token.StartsWith(Action, StringComparison.OrdinalIgnoreCase) && token.IndexOf('\'', StringComparison.Ordinal) is > 0 and var open
        && token.IndexOf('\'', open + 1) is > 0 and var close
            ? token[(open + 1)..close]
            : null;

    // A word that connects, or else all up to the next one; what is quoted or in braces is passed over.
    private static string Next(string text, ref int at)
    {
        var start = at;
        if (Word(text, at) is { } connective)
        {
            at += connective.Length;
            return connective;
        }
        while (at < text.Length && text[at] is not ('(' or ')') && (at == start || !char.IsWhiteSpace(text[at - 1]) || Word(text, at) is null))
            at = text[at] switch { '\'' => After(text, at, '\''), '{' => After(text, at, '}'), '[' => After(text, at, ']'), _ => at + 1 };
        return text[start..at].Trim();
    }

    private static string? Word(string text, int at)
    {
        foreach (var word in new[] { "AND", "OR", "NOT", "&&", "||" })
        {
            var end = at + word.Length;
            if (string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
                && (end >= text.Length || char.IsWhiteSpace(text[end]) || text[end] is '(' or '!'))
            {
                return word;
            }
        }
        return null;
    }

    private static int After(string text, int at, char close)
    {
        var end = text.IndexOf(close, at + 1);
        return end < 0 ? text.Length : end + 1;
    }
}
