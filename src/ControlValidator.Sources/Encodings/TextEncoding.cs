using System.Text;

namespace ControlValidator.Sources;

/// <summary>Tells how a text is encoded, by its byte-order mark or else by where its zero bytes are.</summary>
internal enum TextEncoding
{
    Utf8,
    Utf8WithMark,
    Utf16LittleEndian,
    Utf16BigEndian,

    /// <summary>An encoding that no export has.</summary>
    Utf32,
}

internal static class TextEncodings
{
    /// <param name="start">The text's first bytes, four or more where it has them.</param>
    public static TextEncoding Of(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => TextEncoding.Utf8WithMark,
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, > 0, ..] or [> 0, 0, 0, 0, ..] => TextEncoding.Utf32,
        [0xFF, 0xFE, ..] or [> 0, 0, > 0, 0, ..] or [> 0, 0] => TextEncoding.Utf16LittleEndian,
        [0xFE, 0xFF, ..] or [0, > 0, 0, > 0, ..] or [0, > 0] => TextEncoding.Utf16BigEndian,
        _ => TextEncoding.Utf8,
    };

    extension(TextEncoding encoding)
    {
        /// <summary>The text as UTF-8 without mark; null where it is not in that encoding.</summary>
        public byte[]? ToUtf8(byte[] text) => encoding switch
        {
            TextEncoding.Utf8 => text,
            TextEncoding.Utf8WithMark => text[3..],
            TextEncoding.Utf16LittleEndian => FromUtf16(text, bigEndian: false),
            TextEncoding.Utf16BigEndian => FromUtf16(text, bigEndian: true),
            TextEncoding.Utf32 => null,
        };
    }

    private static byte[]? FromUtf16(byte[] text, bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true);
        var marked = text is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        try
        {
            return System.Text.Encoding.Convert(encoding, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
                text, marked ? 2 : 0, text.Length - (marked ? 2 : 0));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
