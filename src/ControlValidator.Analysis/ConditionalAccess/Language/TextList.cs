using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>A list of texts in a policy. Null and an empty list are the same; a list that the export lacks is something else.</summary>
/// <param name="IsKnown">False where the list is not in the export, or is no list of texts.</param>
internal sealed record TextList(bool IsKnown, ImmutableArray<string> Values)
{
    internal static TextList Empty { get; } = new(IsKnown: true, []);

    internal static TextList NotKnown { get; } = new(IsKnown: false, []);

    /// <summary>Whether the list is known to hold nothing.</summary>
    internal bool IsEmpty => IsKnown && Values.IsEmpty;

    /// <summary>Whether it is known to hold something.</summary>
    internal bool HasValues => !Values.IsEmpty;

    internal static TextList Of(params string[] values) => new(IsKnown: true, [.. values]);

    /// <summary>A list that every export has, if only as null.</summary>
    internal static TextList ReadRequired(Node parent, string name) => Has(parent, name) ? Read(parent, name) : Missing(parent, name);

    /// <summary>A list that only newer exports have; without it nothing is configured.</summary>
    internal static TextList Read(Node parent, string name)
    {
        var items = parent[name].Items().OrEmpty();
        if (items.Node.Gap is Gap.None && items.Node.Json.ValueKind is not JsonValueKind.Array)
            return Missing(parent, name);
        if (items.Node.Gap is not (Gap.None or Gap.Absent))
            return NotKnown;
        var known = true;
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (item.As<string>().TryGet(out var text))
                values.Add(text);
            else
                known = false;
        }
        return new(known, values.ToImmutable());
    }

    /// <summary>One text with commas between its values; <c>none</c> and an empty text are no value.</summary>
    internal static TextList ReadFlags(Node parent, string name)
    {
        var text = parent[name].As<string>().OrDefault("");
        if (!text.TryGet(out var flags))
            return text.Node.Gap is Gap.Absent ? Empty : NotKnown;
        ImmutableArray<string> values = [.. flags.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
        return values is [var only] && string.Equals(only, "none", StringComparison.OrdinalIgnoreCase) ? Empty : new(IsKnown: true, values);
    }

    /// <summary>Whether one of the values matches; a list that is not known may hold anything.</summary>
    internal Truth Any(Func<string, Truth> matches)
    {
        var any = IsKnown ? Truth.No : Truth.Unknown;
        foreach (var value in Values)
            any = TruthLogic.Or(any, matches(value));
        return any;
    }

    internal bool Contains(string value) => Values.Contains(value, StringComparer.OrdinalIgnoreCase);

    private static bool Has(Node parent, string name) => parent.Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    // Looked at all the same, so that the evidence shows what is missing.
    private static TextList Missing(Node parent, string name)
    {
        _ = parent[name].As<string>().TryGet(out _);
        return NotKnown;
    }
}
