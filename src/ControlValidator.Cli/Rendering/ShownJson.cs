using System.Text.Encodings.Web;
using System.Text.Json;

namespace ControlValidator.Cli.Rendering;

/// <summary>JSON on standard output, as people and programs read it: indented, names as they are, a line end at the end.</summary>
internal static class ShownJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using (var writer = new Utf8JsonWriter(stream, Indented))
            write(writer);
        stream.Write("\n"u8);
    }
}
