using System.Collections.Concurrent;

namespace ControlValidator.Model.Metering;

/// <summary>Looks into boxed pairs of key and value.</summary>
internal static class Pair
{
    private static readonly ConcurrentDictionary<Type, bool> Known = new();

    internal static (object? Key, object? Value)? Of(object value)
    {
        var type = value.GetType();
        if (!type.IsValueType || !Known.GetOrAdd(type, static t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)))
            return null;
        return (type.GetProperty("Key")!.GetValue(value), type.GetProperty("Value")!.GetValue(value));
    }
}
