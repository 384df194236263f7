using System.Collections.Concurrent;
using System.Reflection;

namespace ControlValidator.Model.Metering;

/// <summary>The number of items of collections that say it by no common interface, such as <see cref="HashSet{T}"/> of any item.</summary>
internal static class Counted
{
    private static readonly ConcurrentDictionary<Type, Func<object, int>?> Readers = new();

    /// <summary>0 where the object is no collection.</summary>
    internal static long Of(object? value) =>
        value is null || value.GetType().IsValueType || !IsCollection(value) ? 0 : Readers.GetOrAdd(value.GetType(), Find)?.Invoke(value) ?? 0;

    private static bool IsCollection(object value) => value is System.Collections.IEnumerable;

    private static Func<object, int>? Find(Type type)
    {
        foreach (var contract in type.GetInterfaces())
        {
            if (contract is { IsGenericType: true } && contract.GetGenericTypeDefinition() is var open
                && (open == typeof(ICollection<>) || open == typeof(IReadOnlyCollection<>)) && IsOfLibrary(type))
            {
                var getter = contract.GetProperty("Count", BindingFlags.Instance | BindingFlags.Public)!.GetMethod!;
                return value => (int)getter.Invoke(value, null)!;
            }
        }
        return null;
    }

    // A policy's own collection would have its own code run here.
    private static bool IsOfLibrary(Type type) => type.Assembly.GetName().Name?.StartsWith("System.", StringComparison.Ordinal) is true;
}
