using System.Collections;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ControlValidator.Model.Metering;

/// <summary>
/// Called by rewritten policies before and after calls of the library that take time or memory in proportion to what they are given.
/// Each takes an argument and hands it on.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Sizes
{
    private const int Reference = 8;
    private const int Header = 24;

    /// <summary>How much memory is to be left, as a multiple of what goes into a call: no call makes more of it.</summary>
    private const int Growth = 4;

    /// <summary>Characters, or items, that are gone through in a step.</summary>
    private const int Stride = 8;

    /// <summary>An argument, read once from beginning to end.</summary>
    public static T Read<T>(T argument)
    {
        if (argument is not null)
            Draw(Of(argument));
        return argument;
    }

    public static ReadOnlySpan<T> ReadSpan<T>(ReadOnlySpan<T> argument)
    {
        var size = (long)argument.Length;
        if (typeof(T) == typeof(string) || typeof(T) == typeof(object))
        {
            foreach (var item in argument)
                size += item is string text ? text.Length : 0;
        }
        Draw(size);
        return argument;
    }

    public static ImmutableArray<T> ReadArray<T>(ImmutableArray<T> argument)
    {
        if (!argument.IsDefault)
            Draw(argument.Length);
        return argument;
    }

    /// <summary>A sequence that a call goes through now or later: each item that comes out of it is counted.</summary>
    public static IEnumerable<T> Walk<T>(IEnumerable<T> argument) =>
        argument is null or MeteredSequence<T> ? argument! : new MeteredSequence<T>(argument);

    /// <summary>The same for a call that goes through it at once: a collection stays what it is, since some calls tell collections apart.</summary>
    public static IEnumerable<T> WalkNow<T>(IEnumerable<T> argument) => argument is ICollection<T> && IsHeld(argument.GetType()) ? Read(argument) : Walk(argument);

    /// <summary>A sequence without the type of its items.</summary>
    public static IEnumerable WalkObjects(IEnumerable argument) =>
        argument is null or MeteredObjects ? argument! : new MeteredObjects(argument);

    /// <summary>A text or an array that a call has made.</summary>
    public static T Made<T>(T result)
    {
        if (result is string text)
            FuelTank.Current.Allocate(Header + (2L * text.Length));
        else if (result is Array array)
            FuelTank.Current.Allocate(Header + (Reference * (long)array.Length));
        return result;
    }

    /// <summary>A width, a capacity or a length, before the call that takes it.</summary>
    /// <param name="bytes">Memory for each.</param>
    public static int Width(int argument, int bytes)
    {
        var size = Math.Abs((long)argument);
        FuelTank.Current.Allocate(size * bytes);
        FuelTank.Current.Spend(size / Stride);
        return argument;
    }

    /// <summary>The length of a new array. What is wrong with a negative one, the runtime says.</summary>
    public static long Length(long argument, int bytes)
    {
        if (argument > 0)
        {
            FuelTank.Current.Allocate(argument > int.MaxValue ? long.MinValue : Header + (argument * bytes));
            FuelTank.Current.Spend(argument / Stride);
        }
        return argument;
    }

    /// <summary>The number of places in an array of several dimensions.</summary>
    public static long Times(long places, int length) => length <= 0 ? 0 : places > int.MaxValue ? places : places * length;

    /// <summary>A format, in which numbers can stand for widths and digits.</summary>
    public static string? Format(string? argument)
    {
        var widths = Metering.Texts.Widths(argument);
        Draw(widths + (argument?.Length ?? 0));
        return argument;
    }

    /// <summary>An object that is kept, or that can be.</summary>
    public static void New(int bytes) => FuelTank.Current.Allocate(bytes);

    /// <summary>A value in a box. Tuples of boxes can be nested without a call of the policy's own, and the runtime goes through them by recursion.</summary>
    public static object? Box(object? value)
    {
        FuelTank.Current.CheckDepth(Nesting(value, 0) * 4);
        return value;
    }

    internal static void Draw(long size)
    {
        var tank = FuelTank.Current;
        if (size > 1024)
            tank.Demand(size * 2 * Growth);
        tank.Spend(1 + (size / Stride));
    }

    /// <summary>Whether the items are in memory; the library's queries can look like collections.</summary>
    private static bool IsHeld(Type type) => type.IsArray || type.Namespace?.StartsWith("System.Collections", StringComparison.Ordinal) is true;

    private static long Of<T>(T argument) => argument switch
    {
        string text => text.Length,
        string?[] texts => texts.Length + Lengths(texts),
        object?[] objects => objects.Length + Lengths(objects),
        Array array => array.Length,
        ITuple tuple => Parts(tuple),
        IList list => list.Count + Texts(list),
        ICollection collection => collection.Count,
        ICollection<T> collection => collection.Count,
        _ => Counted.Of(argument),
    };

    private static long Lengths(object?[] items)
    {
        FuelTank.Current.Spend(items.Length / Stride);
        var sum = 0L;
        foreach (var item in items)
            sum += item is string text ? text.Length : 0;
        return sum;
    }

    private static long Parts(ITuple tuple)
    {
        var sum = 0L;
        for (var i = 0; i < tuple.Length; i++)
            sum += tuple[i] is string text ? text.Length : 1;
        return sum;
    }

    /// <summary>The lengths of the texts in a list, which may be compared; lists of numbers and the like have none.</summary>
    private static long Texts(IList list)
    {
        if (list.Count == 0 || list[0] is not (string or ITuple))
            return 0;
        FuelTank.Current.Spend(list.Count);
        var sum = 0L;
        foreach (var item in list)
            sum += item is string text ? text.Length : item is ITuple tuple ? Parts(tuple) : 0;
        return sum;
    }

    private static int Nesting(object? value, int around)
    {
        if (around > FuelLimits.Depth || value is null)
            return around;
        var deepest = around;
        if (value is ITuple tuple)
        {
            for (var i = 0; i < tuple.Length; i++)
                deepest = Math.Max(deepest, Nesting(tuple[i], around + 1));
        }
        else if (Pair.Of(value) is { } pair)
        {
            deepest = Math.Max(Nesting(pair.Key, around + 1), Nesting(pair.Value, around + 1));
        }
        return deepest;
    }
}
