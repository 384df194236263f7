namespace ControlValidator.Sources;

/// <summary>White space of JSON. (The framework's generic trimming has to be compiled at every start; this is not.)</summary>
internal static class Blank
{
    /// <summary>How many bytes of white space the text begins with.</summary>
    public static int Before(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
        return at;
    }

    /// <summary>The text without white space at its end.</summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text)
    {
        var length = text.Length;
        while (length > 0 && text[length - 1] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            length--;
        return text[..length];
    }

    public static bool IsAll(ReadOnlySpan<byte> text) => Before(text) == text.Length;
}
