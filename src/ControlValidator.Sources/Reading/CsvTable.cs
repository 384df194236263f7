using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>
/// The tables of the exposure graph as comma-separated values (RFC 4180), as a portal exports them. Each record becomes an object on the line on
/// which the record begins; a line break within a field is kept behind the object, so that all else keeps its line.
/// </summary>
internal static class CsvTable
{
    private static readonly string[][] Headers = [["EdgeId", "SourceNodeId", "TargetNodeId"], ["NodeId", "NodeLabel"]];

    /// <summary>Whether a text begins with the header of such a table.</summary>
    public static bool IsKnown(ReadOnlySpan<byte> window)
    {
        var end = window.IndexOf((byte)'\n');
        if (end is < 0 or > 4096 || window[0] is (byte)'{' or (byte)'[')
            return false;
        var names = Columns(window[..end]);
        return Array.Exists(Headers, header => Array.TrueForAll(header, name => names.Contains(name, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>The records as one JSON object a line; a record with more or fewer fields than the header keeps those that have a name.</summary>
    public static byte[] ToLines(byte[] text)
    {
        var output = new ArrayBufferWriter<byte>(text.Length * 2);
        var reader = new Records(text);
        var columns = reader.Next(out var breaks) ?? [];
        Break(output, breaks + 1);
        while (reader.Next(out breaks) is { } record)
        {
            if (record.Count > 1 || record[0].Length > 0)
                Write(output, columns, record);
            Break(output, breaks + 1);
        }
        return output.WrittenSpan.ToArray();
    }

    private static List<string> Columns(ReadOnlySpan<byte> line) => new Records(line.ToArray()).Next(out _) ?? [];

    private static void Write(ArrayBufferWriter<byte> output, List<string> columns, List<string> record)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        for (var i = 0; i < Math.Min(columns.Count, record.Count); i++)
            json.WriteString(columns[i], record[i]);
        json.WriteEndObject();
    }

    private static void Break(ArrayBufferWriter<byte> output, int lines)
    {
        for (var i = 0; i < lines; i++)
            output.Write("\n"u8);
    }

    private sealed class Records(byte[] text)
    {
        private int at;

        /// <param name="breaks">How many line breaks stand within the record.</param>
        /// <returns>Null at the end.</returns>
        public List<string>? Next(out int breaks)
        {
            breaks = 0;
            if (at >= text.Length)
                return null;
            var fields = new List<string>();
            while (true)
            {
                fields.Add(at < text.Length && text[at] is (byte)'"' ? Quoted(ref breaks) : Plain());
                if (at >= text.Length)
                    return fields;
                if (text[at++] is (byte)',')
                    continue;
                // behind a field that is not closed by a comma the line ends
                var rest = text.AsSpan(at - 1).IndexOf((byte)'\n');
                at = rest < 0 ? text.Length : at + rest;
                return fields;
            }
        }

        private string Plain()
        {
            var length = text.AsSpan(at).IndexOfAny((byte)',', (byte)'\r', (byte)'\n');
            length = length < 0 ? text.Length - at : length;
            var field = Encoding.UTF8.GetString(text, at, length);
            at += length;
            return field;
        }

        private string Quoted(ref int breaks)
        {
            var field = new StringBuilder();
            at++;
            while (at < text.Length)
            {
                var length = text.AsSpan(at).IndexOf((byte)'"');
                length = length < 0 ? text.Length - at : length;
                breaks += text.AsSpan(at, length).Count((byte)'\n');
                field.Append(Encoding.UTF8.GetString(text, at, length));
                at += length + 1;
                if (at >= text.Length || text[at] is not (byte)'"')
                    break;
                field.Append('"');
                at++;
            }
            return field.ToString();
        }
    }
}
