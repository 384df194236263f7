using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Text before the JSON, as tools write warnings where their output and their complaints go to one file.</summary>
internal static class Preface
{
    private const int MostLines = 64;

    /// <summary>
    /// Length of the text before the line on which a document begins that a reader knows; 0 where there is none. Only whole lines of
    /// plain text are taken for a preface.
    /// </summary>
    public static int Before(byte[] window, bool whole)
    {
        var first = Blank.Before(window);
        if (first == window.Length || window[first] is (byte)'{' or (byte)'[' && !IsProse(window.AsSpan(first)))
            return 0;
        var at = first;
        for (var lines = 0; lines < MostLines; lines++)
        {
            var line = window.AsSpan(at).IndexOf((byte)'\n');
            if (line < 0 || window.AsSpan(at, line).Contains((byte)0))
                return 0;
            at += line + 1;
            var begin = at + Blank.Before(window.AsSpan(at));
            if (begin < window.Length && window[begin] is (byte)'{' or (byte)'[' && IsKnown(window.AsSpan(begin), whole))
                return at;
        }
        return 0;
    }

    /// <summary>The text with blanks in place of its preface, so that all else keeps its line and its offset.</summary>
    public static byte[] Blanked(byte[] text, int preface)
    {
        var blanked = (byte[])text.Clone();
        for (var i = 0; i < preface; i++)
        {
            if (blanked[i] is not ((byte)'\n' or (byte)'\r'))
                blanked[i] = (byte)' ';
        }
        return blanked;
    }

    /// <summary>Whether a line that begins with a bracket is no JSON, such as <c>[Warning] …</c>.</summary>
    private static bool IsProse(ReadOnlySpan<byte> text) => Drawing.Of(text, whole: false) is { Problem: not null, Roots: [{ Items.Count: 0, Members.Count: 0 }] };

    private static bool IsKnown(ReadOnlySpan<byte> text, bool whole) =>
        Drawing.Of(text, whole) is { Roots: [{ Kind: JsonTokenType.StartArray or JsonTokenType.StartObject }, ..] } outline
        && Recogniser.Recognise(outline) is not null;
}
