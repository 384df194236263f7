namespace ControlValidator.Sources;

/// <summary>Escapes in a JSON text.</summary>
internal static class JsonEscapes
{
    private const int HexDigits = 4;

    /// <summary>Whether each backslash begins an escape (RFC 8259, section 7). Where it stands is not looked at: it belongs in strings only.</summary>
    public static bool AreValid(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf((byte)'\\') is >= 0 and var at)
        {
            text = text[(at + 1)..];
            if (text.IsEmpty || !IsValid(text, out var length))
                return false;
            text = text[length..];
        }
        return true;
    }

    private static bool IsValid(ReadOnlySpan<byte> text, out int length)
    {
        length = text[0] == 'u' ? 1 + HexDigits : 1;
        return text[0] switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' => true,
            (byte)'u' => text.Length > HexDigits && AreHex(text.Slice(1, HexDigits)),
            _ => false,
        };
    }

    private static bool AreHex(ReadOnlySpan<byte> digits)
    {
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return false;
        }
        return true;
    }
}
