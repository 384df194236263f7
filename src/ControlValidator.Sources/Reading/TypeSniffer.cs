using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Reads the type of a row that is broken, as far as it can be told from what stands before the break.</summary>
internal static class TypeSniffer
{
    public static string? Find(ReadOnlySpan<byte> row)
    {
        var reader = new Utf8JsonReader(row, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 1000 }));
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth == 1
                    && (reader.ValueTextEquals("type"u8) || reader.ValueTextEquals("Type"u8) || reader.ValueTextEquals("ResourceType"u8))
                    && reader.Read() && reader.TokenType is JsonTokenType.String)
                {
                    return reader.GetString();
                }
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return null;
        }
        return null;
    }
}
