using System.ComponentModel;

namespace ControlValidator.Model.Metering;

/// <summary>The library's calls that make a longer text than they are given: the same, after drawing what the result can come to.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Texts
{
    public static string Replace(string text, string old, string? by) => Counted(text, old, by).Replace(old, by, StringComparison.Ordinal);

    public static string Replace(string text, string old, string? by, StringComparison comparison) => Counted(text, old, by).Replace(old, by, comparison);

    public static string Replace(string text, string old, string? by, bool ignoreCase, System.Globalization.CultureInfo? culture) =>
        Counted(text, old, by).Replace(old, by, ignoreCase, culture);

    public static string Join(char separator, params string?[] values) => string.Join(separator, Counted(values, 1));

    public static string Join(char separator, params object?[] values) => string.Join(separator, Counted(values, 1));

    public static string Join(char separator, params ReadOnlySpan<string?> values) => string.Join(separator, CountedSpan(values, 1));

    public static string Join(char separator, params ReadOnlySpan<object?> values) => string.Join(separator, CountedSpan(values, 1));

    public static string Join(char separator, string?[] values, int start, int count) => string.Join(separator, Counted(values, 1), start, count);

    public static string Join<T>(char separator, IEnumerable<T> values) => string.Join(separator, Gathered(values, 1));

    public static string Join(string? separator, params string?[] values) => string.Join(separator, Counted(values, separator?.Length ?? 0));

    public static string Join(string? separator, params object?[] values) => string.Join(separator, Counted(values, separator?.Length ?? 0));

    public static string Join(string? separator, params ReadOnlySpan<string?> values) => string.Join(separator, CountedSpan(values, separator?.Length ?? 0));

    public static string Join(string? separator, params ReadOnlySpan<object?> values) => string.Join(separator, CountedSpan(values, separator?.Length ?? 0));

    public static string Join(string? separator, string?[] values, int start, int count) => string.Join(separator, Counted(values, separator?.Length ?? 0), start, count);

    public static string Join(string? separator, IEnumerable<string?> values) => string.Join(separator, Gathered(values, separator?.Length ?? 0));

    public static string Join<T>(string? separator, IEnumerable<T> values) => string.Join(separator, Gathered(values, separator?.Length ?? 0));

    public static string Format(string format, object? a) => string.Format(null, Composed(format, a), a);

    public static string Format(string format, object? a, object? b) => string.Format(null, Composed(format, a, b), a, b);

    public static string Format(string format, object? a, object? b, object? c) => string.Format(null, Composed(format, a, b, c), a, b, c);

    public static string Format(string format, params object?[] all) => string.Format(null, Composed(format, all), all);

    public static string Format(string format, params ReadOnlySpan<object?> all) => string.Format(null, Composed(format, all), all);

    public static string Format(IFormatProvider? provider, string format, object? a) => string.Format(provider, Composed(format, a), a);

    public static string Format(IFormatProvider? provider, string format, object? a, object? b) => string.Format(provider, Composed(format, a, b), a, b);

    public static string Format(IFormatProvider? provider, string format, object? a, object? b, object? c) => string.Format(provider, Composed(format, a, b, c), a, b, c);

    public static string Format(IFormatProvider? provider, string format, params object?[] all) => string.Format(provider, Composed(format, all), all);

    public static string Format(IFormatProvider? provider, string format, params ReadOnlySpan<object?> all) => string.Format(provider, Composed(format, all), all);

    /// <summary>The sum of all numbers in a format: no width and no number of digits is more.</summary>
    internal static long Widths(string? format)
    {
        var sum = 0L;
        var number = 0L;
        foreach (var c in format ?? "")
        {
            number = char.IsAsciiDigit(c) ? Math.Min(int.MaxValue, (number * 10) + (c - '0')) : 0;
            sum += number;
        }
        return sum;
    }

    private static string Counted(string text, string old, string? by)
    {
        if (text is null || old is not { Length: > 0 })
            return text!;
        Grow(text.Length + (text.Length / (long)old.Length * (by?.Length ?? 0)));
        return text;
    }

    private static T?[] Counted<T>(T?[] values, int separator)
        where T : class
    {
        if (values is not null)
            CountedSpan<T?>(values, separator);
        return values!;
    }

    private static ReadOnlySpan<T> CountedSpan<T>(ReadOnlySpan<T> values, int separator)
    {
        FuelTank.Current.Spend(values.Length);
        var size = (long)separator * values.Length;
        foreach (var value in values)
            size += value is string text ? text.Length : 0;
        Grow(size);
        return values;
    }

    private static List<T> Gathered<T>(IEnumerable<T> values, int separator)
    {
        var gathered = new List<T>();
        var tank = FuelTank.Current;
        foreach (var value in Sizes.Walk(values))
        {
            tank.Allocate(2L * (separator + (value is string text ? text.Length : 0)));
            gathered.Add(value);
        }
        return gathered;
    }

    private static string Composed(string format, params ReadOnlySpan<object?> all)
    {
        var longest = 1;
        foreach (var one in all)
            longest = Math.Max(longest, one is string text ? text.Length : 1);
        if (format is not null)
            Grow(Widths(format) + (format.Length * (long)longest));
        return format!;
    }

    private static void Grow(long characters)
    {
        FuelTank.Current.Allocate(2 * characters);
        Sizes.Draw(characters);
    }
}
