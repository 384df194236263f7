using System.Text.Json;

namespace ControlValidator.Reporting;

/// <summary>What the JSON writer lacks for reports.</summary>
internal static class JsonWriting
{
    extension(Utf8JsonWriter json)
    {
        public void Array<T>(string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
        {
            json.WriteStartArray(name);
            foreach (var item in items)
                write(json, item);
            json.WriteEndArray();
        }

        public void Texts(string name, IEnumerable<string> texts)
        {
            json.WriteStartArray(name);
            foreach (var text in texts)
                json.WriteStringValue(text);
            json.WriteEndArray();
        }

        public void Instant(string name, DateTimeOffset? instant)
        {
            if (instant is { } known)
                json.WriteString(name, Labels.Of(known));
            else
                json.WriteNull(name);
        }
    }
}
