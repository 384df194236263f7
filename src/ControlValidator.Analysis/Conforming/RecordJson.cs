using System.Text.Json;

namespace ControlValidator.Analysis.Conforming;

/// <summary>Reads JSON of records, which may lack anything. Graph and the Azure CLI begin names with a small letter, PowerShell with a capital one.</summary>
internal static class RecordJson
{
    extension(JsonElement json)
    {
        public JsonElement Get(string name)
        {
            if (json.ValueKind is not JsonValueKind.Object)
                return default;
            if (json.TryGetProperty(name, out var value))
                return value;
            foreach (var property in json.EnumerateObject())
            {
                if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                    return property.Value;
            }
            return default;
        }

        /// <summary>Null where there is no text, or an empty one.</summary>
        public string? Text(string name) =>
            json.Get(name) is { ValueKind: JsonValueKind.String } value && value.GetString() is { Length: > 0 } text ? text : null;

        public bool? Flag(string name) => json.Get(name).ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

        public IEnumerable<JsonElement> Items(string name) => json.Get(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
    }
}
