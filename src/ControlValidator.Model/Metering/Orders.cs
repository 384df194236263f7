using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ControlValidator.Model.Metering;

/// <summary>The library's further sort keys: the same, but not nested without end, since the library goes through them by recursion.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Orders
{
    private static readonly ConditionalWeakTable<object, object> Depths = [];

    public static IOrderedEnumerable<T> ThenBy<T, TKey>(IOrderedEnumerable<T> source, Func<T, TKey> key) => Nested(source, source.ThenBy(key));

    public static IOrderedEnumerable<T> ThenBy<T, TKey>(IOrderedEnumerable<T> source, Func<T, TKey> key, IComparer<TKey>? comparer) =>
        Nested(source, source.ThenBy(key, comparer));

    public static IOrderedEnumerable<T> ThenByDescending<T, TKey>(IOrderedEnumerable<T> source, Func<T, TKey> key) => Nested(source, source.ThenByDescending(key));

    public static IOrderedEnumerable<T> ThenByDescending<T, TKey>(IOrderedEnumerable<T> source, Func<T, TKey> key, IComparer<TKey>? comparer) =>
        Nested(source, source.ThenByDescending(key, comparer));

    private static IOrderedEnumerable<T> Nested<T>(IOrderedEnumerable<T> source, IOrderedEnumerable<T> result)
    {
        var depth = Depths.TryGetValue(source, out var known) ? (int)known + 1 : 1;
        FuelTank.Current.CheckDepth(depth);
        FuelTank.Current.Spend(depth);
        Depths.Add(result, depth);
        return result;
    }
}
