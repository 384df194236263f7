namespace ControlValidator.Scripting.Compiling;

/// <summary>
/// How deeply a text is nested, roughly: brackets in texts and comments count too. The compiler guards itself against deep nesting,
/// but not everywhere, and where it does not, the process ends.
/// </summary>
internal static class Nesting
{
    private const int Most = 256;

    /// <summary>Texts with holes, each in a hole of another: the compiler reads each one twice as often as the one around it.</summary>
    private const int MostHoles = 12;

    /// <summary>The place from which on the text is too deep; -1 where it never is.</summary>
    public static int FirstTooDeep(string text)
    {
        var depth = 0;
        var angles = 0;
        var holes = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth = Math.Max(0, depth - 1);
                    while (holes.TryPeek(out var around) && around > depth)
                        holes.Pop();
                    break;
                case '"' when BeginsHoles(text.AsSpan(0, i)) && (!holes.TryPeek(out var outer) || outer < depth):
                    holes.Push(depth);
                    break;
                case '<':
                    angles++;
                    break;
                case '>':
                    angles = Math.Max(0, angles - 1);
                    break;
                case ';':
                    angles = 0;
                    break;
            }
            if (depth > Most || angles > Most || holes.Count > MostHoles)
                return i;
        }
        return -1;
    }

    private static bool BeginsHoles(ReadOnlySpan<char> before) => before is [.., '$'] or [.., '$', '@'];
}
