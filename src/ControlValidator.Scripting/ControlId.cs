namespace ControlValidator.Scripting;

/// <summary>The form of control ids: upper-case words and a number of three digits, joined by hyphens.</summary>
internal static class ControlId
{
    public static bool IsWellFormed(string id)
    {
        var words = id.Split('-');
        return words.Length > 1
            && char.IsAsciiLetterUpper(words[0].FirstOrDefault())
            && words.All(w => w.Length > 0 && w.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
            && words[^1].Length == 3 && words[^1].All(char.IsAsciiDigit);
    }
}
