using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// Reads rules such as <c>device.isCompliant -eq True -and device.trustType -ne "ServerAD"</c>. "And" binds more tightly than "or".
/// Source: Microsoft Entra, "Conditional Access: Filter for devices".
/// </summary>
internal sealed class DeviceRuleParser
{
    /// <summary>The service takes no longer ones.</summary>
    internal const int MostLetters = 3072;

    private const int MostDepth = 64;
    private const string Prefix = "device.";

    private readonly List<string> tokens;
    private int at;
    private int depth;

    private DeviceRuleParser(List<string> tokens) => this.tokens = tokens;

    /// <summary>Null where the text is no rule that is known here.</summary>
    internal static DeviceRule? Parse(string text)
    {
        if (text.Length > MostLetters || DeviceTokens.Split(text) is not { } tokens)
            return null;
        var parser = new DeviceRuleParser(tokens);
        var rule = parser.Either();
        return parser.at == tokens.Count ? rule : null;
    }

    private DeviceRule? Either()
    {
        var left = Both();
        while (left is not null && (Take("-or") || Take("or")))
            left = Both() is { } right ? new DeviceJunction(IsAnd: false, left, right) : null;
        return left;
    }

    private DeviceRule? Both()
    {
        var left = Single();
        while (left is not null && (Take("-and") || Take("and")))
            left = Single() is { } right ? new DeviceJunction(IsAnd: true, left, right) : null;
        return left;
    }

    private DeviceRule? Single()
    {
        if (++depth > MostDepth)
            return null;
        var rule = Take("-not") || Take("not") ? (Single() is { } of ? new DeviceNegation(of) : null)
            : Take("(") ? Either() is { } inner && Take(")") ? inner : null
            : Comparison();
        depth--;
        return rule;
    }

    private DeviceComparison? Comparison()
    {
        if (Next() is not { } name || name[0] is '"' || !char.IsAsciiLetter(name[0]) || Next() is not { } word || OperatorOf(word) is not { } found)
            return null;
        var attribute = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? name[Prefix.Length..] : name;
        return (found.OneOf ? List() : Value() is { } value ? [value] : null) is { IsDefaultOrEmpty: false } values && attribute.Length > 0
            ? new(attribute, found.Operator, found.IsNegative, values)
            : null;
    }

    private static (DeviceOperator Operator, bool IsNegative, bool OneOf)? OperatorOf(string word) => word.ToUpperInvariant() switch
    {
        "-EQ" or "-EQUALS" => (DeviceOperator.Equal, false, false),
        "-NE" or "-NOTEQUALS" => (DeviceOperator.Equal, true, false),
        "-STARTSWITH" => (DeviceOperator.StartsWith, false, false),
        "-NOTSTARTSWITH" => (DeviceOperator.StartsWith, true, false),
        "-ENDSWITH" => (DeviceOperator.EndsWith, false, false),
        "-NOTENDSWITH" => (DeviceOperator.EndsWith, true, false),
        "-CONTAINS" => (DeviceOperator.Contains, false, false),
        "-NOTCONTAINS" => (DeviceOperator.Contains, true, false),
        "-IN" => (DeviceOperator.Equal, false, true),
        "-NOTIN" => (DeviceOperator.Equal, true, true),
        _ => null,
    };

    private ImmutableArray<string>? List()
    {
        if (!Take("["))
            return null;
        var values = ImmutableArray.CreateBuilder<string>();
        do
        {
            if (Value() is not { } value)
                return null;
            values.Add(value);
        }
        while (Take(","));
        return Take("]") ? values.ToImmutable() : null;
    }

    /// <summary>A quoted text, or a word such as <c>True</c>. A comparison with null is documented nowhere.</summary>
    private string? Value() => Next() is not { } token ? null
        : token[0] is '"' ? token[1..]
        : token.ToUpperInvariant() is "TRUE" or "FALSE" ? token
        : null;

    private string? Next() => at < tokens.Count ? tokens[at++] : null;

    private bool Take(string word)
    {
        if (at >= tokens.Count || !string.Equals(tokens[at], word, StringComparison.OrdinalIgnoreCase))
            return false;
        at++;
        return true;
    }
}
