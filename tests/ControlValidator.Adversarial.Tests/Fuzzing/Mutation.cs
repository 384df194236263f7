using System.Text;
using System.Text.RegularExpressions;

namespace ControlValidator.Adversarial.Tests.Fuzzing;

/// <summary>Changes texts and bytes at random: some changes small enough to stay plausible, some large enough to be absurd.</summary>
internal static partial class Mutation
{
    private static readonly string[] Insertions =
    [
        "\0", "\"", "'", "{", "}", "(", ")", "[", "]", "<", ">", "/*", "*/", "//", "#", "\\u0041", "\uD800", "\u202E", "@", "$\"{", "\n", ";", ",", "=>",
        "null", "default", "typeof(", "unsafe ", "async ", "await ", "ref ", "out ", "in ", "static ", "this", "base", "dynamic ", "stackalloc ",
        "1e999", "-0", "0x", "9999999999999999999999", "\"\"\"", "?", "!", "..", "::", "->", "#load \"x\"\n", "#r \"x\"\n", "#if X\n", "#line 1\n", "<T>", "[Control]", "goto x;",
    ];

    public static string OfText(string text, string other, Dice dice)
    {
        var result = new StringBuilder(text);
        for (var changes = 1 + dice.Roll(4); changes > 0; changes--)
            Change(result, other, dice);
        return result.ToString();
    }

    public static byte[] OfBytes(byte[] bytes, Dice dice)
    {
        var result = bytes.ToList();
        for (var changes = 1 + dice.Roll(4); changes > 0 && result.Count > 0; changes--)
        {
            var at = dice.Roll(result.Count);
            switch (dice.Roll(5))
            {
                case 0:
                    result[at] ^= (byte)(1 << dice.Roll(8));
                    break;
                case 1:
                    result[at] = (byte)(dice.Roll(2) * 255);
                    break;
                case 2:
                    result.RemoveRange(at, Math.Min(1 + dice.Roll(64), result.Count - at));
                    break;
                case 3:
                    result.InsertRange(at, result.GetRange(at, Math.Min(1 + dice.Roll(64), result.Count - at)));
                    break;
                default:
                    result.Insert(at, (byte)dice.Roll(256));
                    break;
            }
        }
        return [.. result];
    }

    private static void Change(StringBuilder text, string other, Dice dice)
    {
        var at = dice.Roll(text.Length);
        var length = Math.Min(1 + dice.Roll(dice.Roll(2) == 0 ? 4 : 200), text.Length - at);
        switch (dice.Roll(7))
        {
            case 0:
                text.Insert(at, dice.Pick(Insertions));
                break;
            case 1:
                text.Remove(at, length);
                break;
            case 2:
                text.Insert(dice.Roll(text.Length), text.ToString(at, length));
                break;
            case 3:
                var from = dice.Roll(other.Length);
                text.Insert(at, other.AsSpan(from, Math.Min(length, other.Length - from)));
                break;
            case 4:
                SwapWords(text, other, dice);
                break;
            case 5:
                text.Insert(at, new StringBuilder().Insert(0, dice.Pick(Insertions), 1 + dice.Roll(400)).ToString());
                break;
            default:
                if (text.Length > 0)
                    text[at] = (char)dice.Roll(dice.Roll(2) == 0 ? 128 : 0x10000);
                break;
        }
    }

    /// <summary>Puts a word of one text in the place of a word of another, which most often still parses.</summary>
    private static void SwapWords(StringBuilder text, string other, Dice dice)
    {
        var (own, foreign) = (Word().Matches(text.ToString()), Word().Matches(other));
        if (own.Count == 0 || foreign.Count == 0)
            return;
        var word = own[dice.Roll(own.Count)];
        text.Remove(word.Index, word.Length).Insert(word.Index, foreign[dice.Roll(foreign.Count)].Value);
    }

    [GeneratedRegex("[A-Za-z_0-9]+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
