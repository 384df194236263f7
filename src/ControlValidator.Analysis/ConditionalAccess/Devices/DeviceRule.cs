using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>A rule over the attributes of a device: the text of a filter, parsed.</summary>
internal abstract record DeviceRule
{
    /// <summary>The comparisons in it, from left to right.</summary>
    internal abstract IEnumerable<DeviceComparison> Comparisons { get; }

    /// <summary>Whether the criteria are met, taken literally.</summary>
    internal abstract bool Holds(Func<DeviceComparison, bool> comparison);
}

/// <summary>Both, or one of two.</summary>
internal sealed record DeviceJunction(bool IsAnd, DeviceRule Left, DeviceRule Right) : DeviceRule
{
    internal override IEnumerable<DeviceComparison> Comparisons => Left.Comparisons.Concat(Right.Comparisons);

    internal override bool Holds(Func<DeviceComparison, bool> comparison) => IsAnd
        ? Left.Holds(comparison) && Right.Holds(comparison)
        : Left.Holds(comparison) || Right.Holds(comparison);
}

/// <summary>The opposite.</summary>
internal sealed record DeviceNegation(DeviceRule Of) : DeviceRule
{
    internal override IEnumerable<DeviceComparison> Comparisons => Of.Comparisons;

    internal override bool Holds(Func<DeviceComparison, bool> comparison) => !Of.Holds(comparison);
}

/// <summary>One attribute compared with one text, or with several of which one is enough.</summary>
/// <param name="IsNegative">Whether the operator is one of <c>-ne</c>, <c>-notStartsWith</c> and so on.</param>
internal sealed record DeviceComparison(string Attribute, DeviceOperator Operator, bool IsNegative, ImmutableArray<string> Values) : DeviceRule
{
    private const string Extension = "extensionAttribute";

    /// <summary>Whether it is one of the fifteen attributes that only devices under some control may be judged by.</summary>
    internal bool IsExtension => Attribute.StartsWith(Extension, StringComparison.OrdinalIgnoreCase);

    internal override IEnumerable<DeviceComparison> Comparisons => [this];

    internal override bool Holds(Func<DeviceComparison, bool> comparison) => comparison(this);

    /// <summary>Whether the values of an attribute meet it. Without a value a positive operator does not hold, and a negative one does.</summary>
    internal bool Meets(ImmutableArray<string> values)
    {
        foreach (var value in values)
        {
            foreach (var expected in Values)
            {
                if (Compare(value, expected))
                    return !IsNegative;
            }
        }
        return IsNegative;
    }

    private bool Compare(string value, string expected) => Operator switch
    {
        DeviceOperator.Equal => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase),
        DeviceOperator.StartsWith => value.StartsWith(expected, StringComparison.OrdinalIgnoreCase),
        DeviceOperator.EndsWith => value.EndsWith(expected, StringComparison.OrdinalIgnoreCase),
        DeviceOperator.Contains => IsList(Attribute)
            ? string.Equals(value, expected, StringComparison.OrdinalIgnoreCase)
            : value.Contains(expected, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Whether the attribute has several values, each of which is compared whole.</summary>
    internal static bool IsList(string attribute) =>
        string.Equals(attribute, "physicalIds", StringComparison.OrdinalIgnoreCase)
        || string.Equals(attribute, "systemLabels", StringComparison.OrdinalIgnoreCase);
}

/// <summary>How an attribute is compared.</summary>
internal enum DeviceOperator
{
    Equal,
    StartsWith,
    EndsWith,
    Contains,
}
