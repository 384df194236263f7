using System.Globalization;
using System.Text;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>The words of a device rule. Quoted texts come with their opening quote, so that they cannot be taken for words.</summary>
internal static class DeviceTokens
{
    /// <summary>Null where a quoted text has no end, or a letter has no place in a rule.</summary>
    internal static List<string>? Split(string rule)
    {
        var tokens = new List<string>();
        for (var at = 0; at < rule.Length;)
        {
            var letter = rule[at];
            if (char.IsWhiteSpace(letter))
            {
                at++;
            }
            else if (letter is '(' or ')' or '[' or ']' or ',')
            {
                tokens.Add(rule[at++].ToString(CultureInfo.InvariantCulture));
            }
            else if (letter is '"' or '\'')
            {
                if (Quoted(rule, ref at) is not { } text)
                    return null;
                tokens.Add(text);
            }
            else
            {
                var end = at;
                while (end < rule.Length && (char.IsAsciiLetterOrDigit(rule[end]) || rule[end] is '-' or '.' or '_'))
                    end++;
                if (end == at)
                    return null;
                tokens.Add(rule[at..end]);
                at = end;
            }
        }
        return tokens;
    }

    private static string? Quoted(string rule, ref int at)
    {
        var quote = rule[at];
        var text = new StringBuilder().Append('"');
        for (at++; at < rule.Length; at++)
        {
            if (rule[at] is '\\' or '`' && at + 1 < rule.Length && (rule[at + 1] == quote || rule[at + 1] == rule[at]))
            {
                text.Append(rule[++at]);
            }
            else if (rule[at] == quote)
            {
                at++;
                return text.ToString();
            }
            else
            {
                text.Append(rule[at]);
            }
        }
        return null;
    }
}
