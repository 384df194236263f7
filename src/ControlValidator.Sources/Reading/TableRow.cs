using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>A row of cells, made into an object with the columns' names.</summary>
internal static class TableRow
{
    /// <summary>Writes the cells as they stand, each under its column's name.</summary>
    public static byte[] ToObject(ReadOnlySpan<byte> cells, string[] columns)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>(cells.Length * 2);
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            var reader = new Utf8JsonReader(cells, new JsonReaderOptions { MaxDepth = 1000 });
            reader.Read();
            if (reader.TokenType is not JsonTokenType.StartArray)
                return cells.ToArray();
            writer.WriteStartObject();
            var column = 0;
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray && column < columns.Length)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                writer.WritePropertyName(columns[column++]);
                writer.WriteRawValue(cells[start..(int)reader.BytesConsumed], skipInputValidation: true);
            }
            writer.WriteEndObject();
        }
        return buffer.WrittenSpan.ToArray();
    }
}
