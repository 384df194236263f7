using System.Diagnostics.CodeAnalysis;

namespace ControlValidator.Engine;

/// <summary>
/// A pattern over names: <c>*</c> stands for any text, also none; <c>?</c> for one character; all else for itself, ignoring case.
/// Its length is bounded and it never backtracks further than its last star, so that matching takes time linear in the text.
/// </summary>
public sealed class Glob
{
    /// <summary>Longest pattern, in characters.</summary>
    public const int Longest = 256;

    // What other pattern languages give a meaning to: taken literally, a pattern that uses one would match nothing without a word.
    private const string Foreign = "[]{}!\\^$|()+,";

    private Glob(string text) => Text = text;

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <param name="problem">What is wrong with the pattern, in a clause that can follow it; null where nothing is.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out Glob? glob, [NotNullWhen(false)] out string? problem)
    {
        problem = Problem(text);
        glob = problem is null ? new(text) : null;
        return glob is not null;
    }

    public bool Matches(ReadOnlySpan<char> name)
    {
        var (at, token, star, resume) = (0, 0, -1, 0);
        while (at < name.Length)
        {
            if (token < Text.Length && Text[token] == '*')
            {
                star = token++;
                resume = at;
            }
            else if (token < Text.Length && (Text[token] == '?' || Same(Text[token], name[at])))
            {
                token++;
                at++;
            }
            else if (star >= 0)
            {
                token = star + 1;
                at = ++resume;
            }
            else
            {
                return false;
            }
        }
        return Text.AsSpan(token).Trim('*').IsEmpty;
    }

    public override string ToString() => Text;

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);

    private static string? Problem(string text)
    {
        if (text.Length == 0)
            return "is empty";
        if (text.Length > Longest)
            return $"has {text.Length} characters, and a pattern has at most {Longest}";
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
            return "begins or ends with a space";
        foreach (var c in text)
        {
            if (char.IsControl(c))
                return "holds a control character";
            if (Foreign.Contains(c, StringComparison.Ordinal))
                return $"holds `{c}`, which has no meaning in a pattern";
        }
        return null;
    }
}
