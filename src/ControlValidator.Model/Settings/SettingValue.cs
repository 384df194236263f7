using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace ControlValidator.Model;

/// <summary>JSON to plain values. Some exporters write Booleans and numbers as text; such text is read as what it says.</summary>
internal static class SettingValue
{
    private static readonly ConcurrentDictionary<Type, Func<string, object>> Choices = [];

    /// <summary>A kind of choice makes itself known once, with the way to make one from its text.</summary>
    internal static void Register<T>(Func<string, T> create)
        where T : Choice => Choices.TryAdd(typeof(T), create);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool TryRead<T>(JsonElement json, [MaybeNullWhen(false)] out T value)
    {
        if (typeof(T) == typeof(bool))
        {
            var known = TryBoolean(json, out var boolean);
            value = (T)(object)boolean;
            return known;
        }
        if (typeof(T) == typeof(long))
        {
            var known = TryInteger(json, out var integer);
            value = (T)(object)integer;
            return known;
        }
        return TryOther(json, out value);
    }

    internal static string KindOf<T>() =>
        typeof(T) == typeof(bool) ? "Boolean"
        : typeof(T) == typeof(long) || typeof(T) == typeof(double) ? "number"
        : typeof(T) == typeof(DateTimeOffset) ? "point in time"
        : "text";

    private static bool TryOther<T>(JsonElement json, [MaybeNullWhen(false)] out T value)
    {
        var read =
            typeof(T) == typeof(double) ? (object?)ReadNumber(json)
            : typeof(T) == typeof(DateTimeOffset) ? ReadInstant(json)
            : typeof(T) == typeof(Node) ? Node.Of(json)
            : json.ValueKind is not JsonValueKind.String ? null
            : typeof(T) == typeof(string) ? json.GetString()
            : ReadChoice<T>(json.GetString() ?? "");
        value = read is T typed ? typed : default;
        return read is T;
    }

    private static object? ReadChoice<T>(string text)
    {
        RuntimeHelpers.RunClassConstructor(typeof(T).TypeHandle);
        return Choices.TryGetValue(typeof(T), out var create) ? create(text) : null;
    }

    private static bool TryBoolean(JsonElement json, out bool value)
    {
        value = json.ValueKind is JsonValueKind.True;
        return json.ValueKind is JsonValueKind.True or JsonValueKind.False
            || (json.ValueKind is JsonValueKind.String && bool.TryParse(json.GetString(), out value));
    }

    private static bool TryInteger(JsonElement json, out long value)
    {
        value = 0;
        return json.ValueKind is JsonValueKind.Number
            ? json.TryGetInt64(out value)
            : json.ValueKind is JsonValueKind.String && long.TryParse(json.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    private static double? ReadNumber(JsonElement json) => json.ValueKind is JsonValueKind.Number && json.TryGetDouble(out var number) ? number
        : json.ValueKind is JsonValueKind.String
            && double.TryParse(json.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var parsed) ? parsed
        : null;

    private static DateTimeOffset? ReadInstant(JsonElement json) =>
        json.ValueKind is JsonValueKind.String
        && DateTimeOffset.TryParse(json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? instant
            : null;
}
