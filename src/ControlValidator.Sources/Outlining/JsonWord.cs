namespace ControlValidator.Sources;

/// <summary>What stands in a JSON text without quotes or brackets: numbers, <c>true</c>, <c>false</c>, <c>null</c>.</summary>
internal static class JsonWord
{
    /// <summary>How long the one is that the text begins with; 0 where it begins with none, or something follows that could belong to it.</summary>
    public static int Length(ReadOnlySpan<byte> text)
    {
        var length = text[0] switch
        {
            (byte)'t' => text.StartsWith("true"u8) ? 4 : 0,
            (byte)'f' => text.StartsWith("false"u8) ? 5 : 0,
            (byte)'n' => text.StartsWith("null"u8) ? 4 : 0,
            _ => NumberLength(text),
        };
        return length == text.Length || text[length] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' ? length : 0;
    }

    /// <summary>0 where it is no number (RFC 8259, section 6).</summary>
    private static int NumberLength(ReadOnlySpan<byte> text)
    {
        var at = text[0] == '-' ? 1 : 0;
        var whole = Digits(text, at);
        if (whole == 0 || (whole > 1 && text[at] == '0'))
            return 0;
        at += whole;
        if (at < text.Length && text[at] == '.')
        {
            var fraction = Digits(text, at + 1);
            if (fraction == 0)
                return 0;
            at += 1 + fraction;
        }
        if (at < text.Length && (text[at] | 0x20) == 'e')
        {
            var sign = at + 1 < text.Length && text[at + 1] is (byte)'+' or (byte)'-' ? 1 : 0;
            var exponent = Digits(text, at + 1 + sign);
            if (exponent == 0)
                return 0;
            at += 1 + sign + exponent;
        }
        return at;
    }

    private static int Digits(ReadOnlySpan<byte> text, int from)
    {
        var at = from;
        while (at < text.Length && (uint)(text[at] - '0') < 10)
            at++;
        return at - from;
    }
}
