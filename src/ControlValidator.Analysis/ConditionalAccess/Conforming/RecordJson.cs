using System.Text.Json;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Reads JSON of records, which may lack anything.</summary>
internal static class RecordJson
{
    extension(JsonElement json)
    {
        public JsonElement Get(string name) => json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : default;

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
