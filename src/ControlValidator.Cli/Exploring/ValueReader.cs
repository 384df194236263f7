using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using ControlValidator.Model;

namespace ControlValidator.Cli.Exploring;

/// <summary>Brings any value of an explored expression into a form to look at. Reading a lazy value runs it, and may throw what it throws.</summary>
internal static class ValueReader
{
    private const int MostCounted = 100_000;
    private const int MostColumns = 8;

    internal static ShownValue Read(object? value, int mostRows) => value switch
    {
        IEnumerable rows and not string => Rows(rows, mostRows),
        _ when IsPlain(value) => new ShownValue.Single(Text(value)),
        _ => Members(value!),
    };

    /// <summary>One line.</summary>
    internal static string Text(object? value) => value switch
    {
        null => "null",
        string text => text,
        bool truth => truth ? "true" : "false",
        Verdict { Why: { } why } verdict => $"{Reporting.Labels.Of(verdict.Outcome)}: {why.Sentence}",
        Verdict verdict => Reporting.Labels.Of(verdict.Outcome),
        DateTimeOffset instant => instant.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(format: null, CultureInfo.InvariantCulture),
        _ when ResourceOf(value) is { } resource => $"{resource.Type} {resource.Name}",
        IEnumerable items => string.Join(", ", items.Cast<object?>().Take(MostColumns).Select(Text)),
        _ => value.ToString() ?? "",
    };

    /// <summary>The resource that a view reads, or that the value itself is.</summary>
    internal static Resource? ResourceOf(object value) => value as Resource
        ?? (value.GetType().GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IResourceView<>))
            ? value.GetType().GetProperty(nameof(IResourceView<>.Resource), BindingFlags.Public | BindingFlags.Instance)?.GetValue(value) as Resource
            : null);

    /// <summary>Named parts of a value: properties of anonymous objects and records, items of tuples; empty where it has none of its own.</summary>
    internal static ImmutableArray<(string Name, object? Value)> Parts(object value)
    {
        var type = value.GetType();
        return type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal)
            ? [.. type.GetFields().Select(f => (f.Name, f.GetValue(value)))]
            : [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && p.CanRead && p.Name != "EqualityContract").Select(p => (p.Name, p.GetValue(value)))];
    }

    /// <summary>Whether a value is looked at as one text.</summary>
    internal static bool IsPlain(object? value) => value is null or string or IFormattable or bool or char or Verdict or Node or Enum
        || value.GetType() is { IsGenericType: true } type && (type.GetGenericTypeDefinition() == typeof(Setting<>) || type.GetGenericTypeDefinition() == typeof(Items<>))
        || value is Quantity || value.GetType().Namespace?.StartsWith("ControlValidator", StringComparison.Ordinal) is true && ResourceOf(value) is null;

    private static ShownValue.Table Members(object value) => ResourceOf(value) is { } resource
        ? new(["", ""], [["type", resource.Type], ["name", resource.Name], ["id", resource.Id]], 0)
        : new(["", ""], [.. Parts(value).Select(p => ImmutableArray.Create(p.Name, Text(p.Value)))], 0);

    private static ShownValue.Table Rows(IEnumerable rows, int most)
    {
        var shown = new List<object?>();
        var more = 0;
        foreach (var row in rows)
        {
            if (shown.Count < most)
                shown.Add(row);
            else if (++more == MostCounted)
                break;
        }
        if (more == MostCounted)
            more = -1;
        if (shown.TrueForAll(r => r is not null && ResourceOf(r) is not null) && shown.Count > 0)
            return new(["name", "type"], [.. shown.Select(r => ResourceOf(r!)!).Select(r => ImmutableArray.Create(r.Name, r.Type))], more);
        if (shown.Count == 0 || shown.Exists(IsPlain) || shown.Exists(r => r is IEnumerable && r.GetType().GetInterface("IGrouping`2") is null))
            return new([""], [.. shown.Select(r => ImmutableArray.Create(Text(r)))], more);
        return Parted(shown, more);
    }

    private static ShownValue.Table Parted(List<object?> rows, int more)
    {
        ImmutableArray<ImmutableArray<(string Name, object? Value)>> parts = [.. rows.Select(r => Parts(r!))];
        var columns = parts.SelectMany(p => p).Select(p => p.Name).Distinct(StringComparer.Ordinal).Take(MostColumns).ToImmutableArray();
        return new(columns, [.. parts.Select(p => columns.Select(c => Text(p.FirstOrDefault(x => x.Name == c).Value)).ToImmutableArray())], more);
    }
}
