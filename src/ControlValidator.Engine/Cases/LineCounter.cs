using System.Runtime.InteropServices;
using System.Text.Json;

namespace ControlValidator.Engine;

/// <summary>Finds the line on which an element begins, by where its text stands in the file's. Elements are asked for in file order.</summary>
internal sealed class LineCounter(ReadOnlyMemory<byte> utf8)
{
    private int from;
    private int line = 1;

    internal int LineOf(JsonElement element)
    {
        var text = utf8.Span[from..];
        // as bytes, which need not be text: a file may hold anything
        var at = text.IndexOf(JsonMarshal.GetRawUtf8Value(element));
        if (at < 0)
            return line;
        line += text[..at].Count((byte)'\n');
        from += at;
        return line;
    }
}
